import { FundraisingInvitation } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { lockHers, raisingOf, requireOpen } from '../fundraising-for.ts'

/** More than anybody can know well; it bounds what one page has to show. */
const mostInvited = 200

/** The answer of the command: the route makes link and code from `seed`, which alone opens nothing. */
export interface InvitedSupporter { invitationId: string; seed: string; throughOn: string }

/** She asks somebody of her own people, who pledges by a link. @throws 404; 409 `fundraising-not-open`, `invitations-used-up`, `id-taken` */
export async function inviteSupporter(ctx: Context, links: SecretLinks, { fundraisingId, id, invitedName }: { fundraisingId: string; id: string; invitedName: string }): Promise<InvitedSupporter> {
  const raising = await raisingOf(ctx, await lockHers(ctx, fundraisingId))
  requireOpen(raising)
  if (await ctx.em.count(FundraisingInvitation, { fundraisingId }) >= mostInvited) throw problem('invitations-used-up', { status: 409 })
  if (await ctx.em.count(FundraisingInvitation, { id }) > 0) throw problem('id-taken', { status: 409 })
  const { seed, tokenHash, codeHash } = links.issue()
  ctx.em.create(FundraisingInvitation, { id, fundraisingId, invitedName, tokenHash, codeHash, invitedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'supporter-invited', subjectKind: 'application', subjectId: raising.fundraising.applicationId, detail: { fundraisingId, invitationId: id } })
  return { invitationId: id, seed, throughOn: raising.standing.throughOn }
}
