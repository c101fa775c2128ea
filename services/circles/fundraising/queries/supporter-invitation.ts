import { Fundraising, FundraisingInvitation } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { raisingOf } from '../fundraising-for.ts'
import type { SupporterInvitation } from '../schemas.ts'
import { supporterView } from './supporter-view.ts'

/** What a link's token, or a code as somebody typed it, opens. */
export async function invitationOf({ em }: Context, links: SecretLinks, typed: string): Promise<FundraisingInvitation | null> {
  const { tokenHash, codeHash } = links.hashesOf(typed)
  return em.findOne(FundraisingInvitation, { $or: [{ tokenHash }, { codeHash }] })
}

/** What somebody with the link may see before she has an account. @throws 404 for what opens nothing */
export async function supporterInvitation(ctx: Context, links: SecretLinks, typed: string): Promise<SupporterInvitation> {
  const invitation = await invitationOf(ctx, links, typed)
  const fundraising = invitation && await ctx.em.findOne(Fundraising, { id: invitation.fundraisingId, programmeId: ctx.actor.programmeId })
  if (!fundraising) throw notFound()
  const raising = await raisingOf(ctx, fundraising)
  const isUsed = raising.pledges.some(({ invitationId, personId }) => invitationId === invitation.id && personId !== ctx.actor.personId)
  return { invitedName: invitation.invitedName, isUsed, fundraising: await supporterView(ctx, raising) }
}
