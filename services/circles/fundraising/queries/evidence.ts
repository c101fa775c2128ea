import { Fundraising } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { raisingOf, type Raising } from '../fundraising-for.ts'
import type { FundraisingEvidence } from '../schemas.ts'

/** What whoever decides sees of it: how far it came and how many stand behind her, not who. */
export function evidenceOf({ fundraising, state, facts, standing, pledges, openThrough }: Raising): FundraisingEvidence {
  return {
    fundraisingId: fundraising.id, state, story: fundraising.story, riskGrade: fundraising.riskGrade, amountCents: fundraising.amountCents,
    supportersNeeded: facts.supportersNeeded, supporters: standing.supporters, people: pledges.length, pledgedCents: standing.pledgedCents,
    throughOn: openThrough, closedOn: fundraising.closedOn,
  }
}

/** The last fundraising of an application; null where there was none, or she withdrew it. For whoever may read its file. */
export async function fundraisingOf(ctx: Context, applicationId: string): Promise<FundraisingEvidence | null> {
  const [last] = await ctx.em.find(Fundraising, { applicationId }, { orderBy: { askedAt: 'desc', id: 'desc' }, limit: 1 })
  return !last || last.outcome === 'withdrawn' ? null : evidenceOf(await raisingOf(ctx, last))
}
