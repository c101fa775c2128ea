import type { Actor, Context } from '#platform/context/index.ts'

/** The organisations for which the actor speaks: a grant in the programme as a whole makes her speak for none. */
export const partnerIdsOf = ({ grants }: Actor): string[] => (
  grants.filter(({ role, scopeKind }) => role === 'partner' && scopeKind === 'partner').map(({ scopeId }) => scopeId)
)

/** Everybody who speaks for an organisation today. */
export async function partnerPeople(ctx: Context, partnerId: string): Promise<string[]> {
  const rows = await ctx.em.execute<{ personId: string }[]>(
    `select person_id as "personId" from role_grant where programme_id = ? and role = 'partner' and scope_kind = 'partner' and scope_id = ? and revoked_at is null`,
    [ctx.actor.programmeId, partnerId],
  )
  return rows.map(({ personId }) => personId)
}
