import type { Context } from '#platform/context/index.ts'
import type { OfficerView } from '../schemas/desk.ts'

const officersSql = `
select n.id as "personId", concat_ws(' ', n.given_names, n.family_names) as name,
  (select count(*)::int from application a
    where a.officer_id = n.id and a.programme_id = g.programme_id and a.status in ('incomplete', 'complete', 'proposed', 'countered')) as "openFiles",
  (select jsonb_build_object('id', y.id, 'personId', d.id, 'name', concat_ws(' ', d.given_names, d.family_names), 'fromOn', y.from_on, 'throughOn', y.through_on)
    from deputy y join person d on d.id = y.deputy_id
    where y.officer_id = n.id and y.ended_at is null and y.through_on >= ?::date order by y.from_on limit 1) as deputy
from role_grant g join person n on n.id = g.person_id
where g.programme_id = ? and g.role = 'officer' and g.scope_kind = 'programme' and g.scope_id = g.programme_id and g.revoked_at is null
order by n.family_names, n.given_names, n.id`

/** Everybody who decides here, with how many files are open, and who stands in for whom. */
export async function officers(ctx: Context): Promise<OfficerView[]> {
  return ctx.em.execute<OfficerView[]>(officersSql, [ctx.businessDate, ctx.actor.programmeId])
}
