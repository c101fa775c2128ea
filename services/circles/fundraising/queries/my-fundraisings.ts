import { Fundraising, FundraisingInvitation } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { wholeNames } from '#services/identity/index.ts'
import { raisingOf } from '../fundraising-for.ts'
import type { MyFundraising } from '../schemas.ts'

/** The actor's own, the newest first. */
export async function myFundraisings(ctx: Context): Promise<MyFundraising[]> {
  const found = await ctx.em.find(Fundraising, { personId: ctx.actor.personId ?? '' }, { orderBy: { askedAt: 'desc', id: 'asc' } })
  const views: MyFundraising[] = []
  for (const fundraising of found) views.push(await myFundraising(ctx, fundraising))
  return views
}

/** With who supports her: she alone sees that. */
export async function myFundraising(ctx: Context, fundraising: Fundraising): Promise<MyFundraising> {
  const { pledges, standing, state, facts, openThrough } = await raisingOf(ctx, fundraising)
  const people = await wholeNames(ctx, pledges.map(({ personId }) => personId))
  const invitations = await ctx.em.find(FundraisingInvitation, { fundraisingId: fundraising.id }, { orderBy: { invitedAt: 'asc', id: 'asc' } })
  const { id: fundraisingId, applicationId, amountCents, story } = fundraising
  return {
    fundraisingId, applicationId, amountCents, story, state, supportersNeeded: facts.supportersNeeded, supporters: standing.supporters,
    pledgedCents: standing.pledgedCents, missingCents: standing.missingCents, throughOn: openThrough,
    pledges: pledges.map((pledge) => ({ pledgeId: pledge.id, name: people.get(pledge.personId) ?? '', amountCents: pledge.amountCents, on: pledge.pledgedOn, ofHerNetwork: pledge.invitationId !== null })),
    invitations: invitations.map(({ id: invitationId, invitedName }) => ({ invitationId, invitedName, pledged: pledges.some((pledge) => pledge.invitationId === invitationId) })),
  }
}
