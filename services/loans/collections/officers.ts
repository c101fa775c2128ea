import type { Context } from '#platform/context/index.ts'

/** The programme's officers of today, in an order that stays: who answers next where one does not. */
export async function officerIds(ctx: Context): Promise<string[]> {
  const rows = await ctx.em.execute<{ id: string }[]>(
    `select distinct person_id as id from role_grant where programme_id = ? and role = 'officer' and scope_kind = 'programme' and revoked_at is null order by 1`,
    [ctx.actor.programmeId],
  )
  return rows.map((row) => row.id)
}
