import type { Context } from '#platform/context/index.ts'

const officersSql = `
select g.person_id as "personId" from role_grant g
where g.programme_id = ? and g.role = 'officer' and g.scope_kind = 'programme' and g.revoked_at is null
  and not exists (select from application_party p where p.application_id = ? and p.person_id = g.person_id)
group by g.person_id order by g.person_id`

/** The officers who may look at an application: all of the programme but its parties. */
export async function officersFor(ctx: Context, applicationId: string): Promise<string[]> {
  const rows = await ctx.em.execute<{ personId: string }[]>(officersSql, [ctx.actor.programmeId, applicationId])
  return rows.map(({ personId }) => personId)
}
