import { Vouch } from '#db/entities/index.ts'
import { vouchBlock } from '#domain/application/vouching.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { vouchingOf } from '../case/vouching-of.ts'
import { lockInvitation, wouldBeVoucher } from '../case/voucher-of.ts'
import type { VouchInvitationOpened } from '../schemas/vouching.ts'

/**
 * Somebody with an account opens an invitation: kept once, as evidence of when, and so that she can be reminded. Whether
 * she may vouch at all is told before she answers anything.
 * @throws 404 for what opens nothing
 */
export async function openVouchInvitation(ctx: Context, links: SecretLinks, { vouchToken }: { vouchToken: string }): Promise<VouchInvitationOpened> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const { application, invitation } = await lockInvitation(ctx, links, vouchToken)
  if (await ctx.em.count(Vouch, { applicationId: application.id, personId }) > 0) return { mayVouch: false, why: 'vouched-already' }
  const { rules } = await vouchingOf(ctx, application)
  const why = vouchBlock(await wouldBeVoucher(ctx, application.id), rules)
  if (why === null && invitation.openedBy === null) {
    invitation.openedBy = personId
    invitation.openedAt = ctx.now
    await ctx.em.flush()
  }
  return { mayVouch: why === null, why }
}
