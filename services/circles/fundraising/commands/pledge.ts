import { FundraisingPledge, type Fundraising } from '#db/entities/index.ts'
import { mostPledgeCents } from '#domain/circle/fundraising/standing.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockFundraising, raisingOf, requireOpen, type Raising } from '../fundraising-for.ts'
import { invitationOf } from '../queries/supporter-invitation.ts'
import { supporterView } from '../queries/supporter-view.ts'
import type { Pledge, SupporterView } from '../schemas.ts'
import { closeFundraising } from './close-fundraising.ts'

/**
 * Somebody gives her word for an amount: one of her own people by a link, anybody once it is public. No money moves. With the
 * last of her own people who is needed it is public; with the last of the money it is full, and over.
 * @throws 404 for what she may not see, and for a link that is not of it; 403 `own-fundraising`;
 *   409 `fundraising-not-open`, `invitation-used`, `already-pledged`, `id-taken`; 422 `amountCents: too-small`, `too-big` with the bound
 */
export async function pledge(ctx: Context, links: SecretLinks, input: Pledge & { fundraisingId: string }): Promise<SupporterView> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const fundraising = await lockFundraising(ctx, input.fundraisingId)
  const raising = await raisingOf(ctx, fundraising)
  const known = await ctx.em.findOne(FundraisingPledge, { id: input.id })
  if (known?.fundraisingId === fundraising.id && known.personId === personId) return supporterView(ctx, raising)
  const invitationId = await invitedTo(ctx, links, raising, input.token)
  if (fundraising.personId === personId) throw forbidden('own-fundraising')
  requireOpen(raising)
  if (known) throw problem('id-taken', { status: 409 })
  if (raising.pledges.some((one) => one.personId === personId)) throw problem('already-pledged', { status: 409 })
  requireAmount(raising, input.amountCents)
  ctx.em.create(FundraisingPledge, { id: input.id, fundraisingId: fundraising.id, invitationId, personId, amountCents: input.amountCents, pledgedOn: ctx.businessDate, pledgedAt: ctx.now, withdrawnAt: null })
  await ctx.em.flush()
  await audit(ctx, { action: 'pledged', subjectKind: 'application', subjectId: fundraising.applicationId, detail: { fundraisingId: fundraising.id, pledgeId: input.id, amountCents: input.amountCents } })
  await goPublic(ctx, fundraising)
  await closeFundraising(ctx, fundraising.id)
  return supporterView(ctx, await raisingOf(ctx, fundraising))
}

/** By which link she comes; none is needed once it is public. */
async function invitedTo(ctx: Context, links: SecretLinks, { fundraising, pledges, state }: Raising, token: string | undefined): Promise<string | null> {
  if (token === undefined) {
    if (state === 'private' || state === 'in-review') throw notFound()
    return null
  }
  const invitation = await invitationOf(ctx, links, token)
  if (invitation?.fundraisingId !== fundraising.id) throw notFound()
  if (pledges.some(({ invitationId, personId }) => invitationId === invitation.id && personId !== ctx.actor.personId)) throw problem('invitation-used', { status: 409 })
  return invitation.id
}

function requireAmount({ fundraising: { rules }, facts, standing }: Raising, amountCents: number): void {
  const most = mostPledgeCents(rules, facts, standing)
  const least = Math.min(rules.leastPledgeCents, most)
  const wrong = amountCents < least ? { code: 'too-small', params: { minimum: least } } : amountCents > most ? { code: 'too-big', params: { maximum: most } } : null
  if (wrong !== null) throw problem('invalid-request', { status: 422, errors: [{ path: 'amountCents', ...wrong }] })
}

/** Enough of her own people have pledged: everybody may see it from today. */
async function goPublic(ctx: Context, fundraising: Fundraising): Promise<void> {
  const { standing, facts } = await raisingOf(ctx, fundraising)
  if (fundraising.publicOn !== null || standing.supporters < facts.supportersNeeded) return
  fundraising.publicOn = ctx.businessDate
  await ctx.em.flush()
  const { standing: { missingCents, throughOn } } = await raisingOf(ctx, fundraising)
  if (missingCents > 0) await sendNotice(ctx, { personId: fundraising.personId, kind: 'fundraising-public', occurrence: fundraising.id, applicationId: fundraising.applicationId, params: { missing: { cents: missingCents }, throughOn: { date: throughOn } } })
}
