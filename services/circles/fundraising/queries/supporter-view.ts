import { Fundraising, Person } from '#db/entities/index.ts'
import { mostPledgeCents } from '#domain/circle/fundraising/standing.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { raisingOf, type Raising } from '../fundraising-for.ts'
import type { SupporterView } from '../schemas.ts'

/** What a supporter sees: her given names, her story, how far it is. Not who else supports, nothing of her file. */
export async function supporterView(ctx: Context, { fundraising, pledges, standing, state, facts, openThrough }: Raising): Promise<SupporterView> {
  const { givenNames } = await ctx.em.findOneOrFail(Person, { id: fundraising.personId })
  const mine = pledges.find(({ personId }) => personId === ctx.actor.personId)
  const most = mostPledgeCents(fundraising.rules, facts, standing)
  return {
    fundraisingId: fundraising.id, name: givenNames, story: fundraising.story, amountCents: fundraising.amountCents, state,
    pledgedCents: standing.pledgedCents, missingCents: standing.missingCents, people: pledges.length,
    throughOn: openThrough,
    leastCents: Math.min(fundraising.rules.leastPledgeCents, most), mostCents: most,
    mine: mine === undefined ? null : { pledgeId: mine.id, amountCents: mine.amountCents },
  }
}

/** Those that are public today, the one that ends first first. */
export async function publicFundraisings(ctx: Context): Promise<SupporterView[]> {
  const found = await ctx.em.find(Fundraising, { programmeId: ctx.actor.programmeId, outcome: null, publicOn: { $ne: null } }, { orderBy: { publicOn: 'asc', id: 'asc' }, limit: 200 })
  const views: SupporterView[] = []
  for (const fundraising of found) {
    const raising = await raisingOf(ctx, fundraising)
    if (raising.state === 'public') views.push(await supporterView(ctx, raising))
  }
  return views
}

/** One that is public, or that the actor has pledged to. @throws 404 */
export async function supportedFundraising(ctx: Context, fundraisingId: string): Promise<SupporterView> {
  const fundraising = await ctx.em.findOne(Fundraising, { id: fundraisingId, programmeId: ctx.actor.programmeId })
  const raising = fundraising && await raisingOf(ctx, fundraising)
  if (!raising || !(raising.state === 'public' || raising.pledges.some(({ personId }) => personId === ctx.actor.personId))) throw notFound()
  return supporterView(ctx, raising)
}
