import type { Context } from '#platform/context/index.ts'
import { openPartners } from '#services/partners/index.ts'
import { partnerStandings } from '../case/endorsed-loans.ts'
import type { PartnerToAsk, ScoredPartner } from '../schemas/partners.ts'

/** Organisations that can be asked, by name; of one that takes no more requests for now it says so, and not why. */
export async function partnersToAsk(ctx: Context): Promise<PartnerToAsk[]> {
  const partners = await openPartners(ctx)
  const standings = await partnerStandings(ctx, partners.map(({ id }) => id))
  return partners.map(({ id, name, about }) => ({ partnerId: id, name, about, takesRequests: standings.get(id)?.takesRequests ?? true }))
}

/** How the word of every organisation turned out: for who keeps them and who lends on it. */
export async function partnerScorecards(ctx: Context): Promise<ScoredPartner[]> {
  const rows = await ctx.em.execute<{ id: string; name: string }[]>('select id, name from partner where programme_id = ? order by name, id', [ctx.actor.programmeId])
  const standings = await partnerStandings(ctx, rows.map(({ id }) => id))
  return rows.flatMap(({ id, name }) => {
    const standing = standings.get(id)
    return standing ? [{ partnerId: id, name, ...standing }] : []
  })
}
