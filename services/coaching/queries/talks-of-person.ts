import type { Context } from '#platform/context/index.ts'

/** How somebody and her guide worked together on one loan. */
export interface CoachingOfPerson { loanId: string; loanReference: string; talksHeld: number; stepsDone: number; lastOn: string | null }

/** Of every loan of hers with a plan, the newest first. Nothing that was said or written is read. */
export function coachingOfPerson({ em, actor }: Context, personId: string): Promise<CoachingOfPerson[]> {
  return em.execute<CoachingOfPerson[]>(
    `select l.id as "loanId", l.reference as "loanReference",
       (select count(*)::int from coaching_talk t where t.plan_id = c.id and t.outcome = 'done') as "talksHeld",
       (select count(*)::int from next_step s where s.plan_id = c.id and s.done_by is not null) as "stepsDone",
       (select max(t.held_on) from coaching_talk t where t.plan_id = c.id and t.outcome = 'done') as "lastOn"
     from coaching_plan c join loan l on l.id = c.loan_id join loan_party p on p.loan_id = l.id and p.role <> 'guarantor'
     where p.person_id = ? and c.programme_id = ? order by c.opened_on desc, l.reference desc limit 100`, [personId, actor.programmeId],
  )
}
