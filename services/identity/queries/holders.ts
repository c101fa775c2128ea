import type { Context, Role } from '#platform/context/index.ts'

/** Everybody who holds a role in the programme as a whole today, in an order that stays. @returns their ids */
export async function holdersOf(ctx: Context, role: Role): Promise<string[]> {
  const rows = await ctx.em.execute<{ personId: string }[]>(
    `select distinct person_id as "personId" from role_grant where programme_id = ? and role = ? and scope_kind = 'programme' and revoked_at is null order by 1`,
    [ctx.actor.programmeId, role],
  )
  return rows.map(({ personId }) => personId)
}
