import { Vouch } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { requireMove } from '../case/application-for.ts'
import { lockInvitation } from '../case/voucher-of.ts'
import { businessDateOf } from '../queries/business-date-of.ts'
import { tellApplicants } from '../tell-applicants.ts'

/**
 * Whoever holds the invitation says that she cannot vouch this time; no reason is asked and no account needed. The
 * applicant hears it, with whom else to ask. Said twice, it is kept once.
 * @throws 404; 409 `vouch-answered`, `application-not-open`
 */
export async function declineVouch(ctx: Context, links: SecretLinks, { vouchToken }: { vouchToken: string }): Promise<{ declinedOn: string }> {
  const { application, invitation } = await lockInvitation(ctx, links, vouchToken)
  if (invitation.declinedAt !== null) return { declinedOn: await businessDateOf(ctx, invitation.declinedAt) }
  if (await ctx.em.count(Vouch, { invitationId: invitation.id }) > 0) throw problem('vouch-answered', { status: 409 })
  requireMove(application, 'vouch')
  invitation.declinedAt = ctx.now
  await ctx.em.flush()
  await audit(ctx, { action: 'vouch-declined', subjectKind: 'application', subjectId: application.id, detail: { invitationId: invitation.id } })
  await tellApplicants(ctx, application, { kind: 'vouch-declined', occurrence: invitation.id, params: { name: invitation.invitedName } })
  return { declinedOn: ctx.businessDate }
}
