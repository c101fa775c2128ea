import type { SqlCheck } from './sql-check.ts'

/** Every circle that runs has its clock, and no step of its ladder came to a stranger or while it rested. Whether its workflow runs, `reconcile` asks. */
export const cycleChecks: readonly SqlCheck[] = [
  {
    code: 'circle-without-clock',
    sql: `select c.id::text as subject, null as detail from circle c
      where c.status = 'running' and not exists (select from circle_cycle y where y.circle_id = c.id)`,
  },
  {
    // Of the day on which a pause was made: what came that morning came before it.
    code: 'ladder-step-unfounded',
    sql: `select s.id::text as subject, format('%s for round %s', s.step, s.round) as detail
      from circle_ladder_step s join circle_member m on m.id = s.member_id join circle c on c.id = s.circle_id
      where m.circle_id <> s.circle_id or s.round > c.member_count or exists (select from circle_pause p
        where p.circle_id = s.circle_id and s.came_on > p.from_on and s.came_on < least(p.until_on, p.resumed_on))`,
  },
]
