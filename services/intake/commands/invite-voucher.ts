import { VouchInvitation } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import { startOfDateIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { lockOwnApplication, requireMove } from '../case/application-for.ts'

/** Asking more people than this is no longer asking people one knows. */
const mostInvitations = 15

/** The answer of both commands: the route makes link and code from `seed`, which alone opens nothing. */
export interface VoucherInvited { invitationId: string; seed: string; expiresOn: string }

/**
 * The applicant asks somebody to vouch for her: by a link, a code or the QR of the link. Nothing of that person is kept
 * but the name she is asked by.
 * @throws 404; 409 `application-not-open`, `too-many-invitations`, `id-taken`
 */
export async function inviteVoucher(ctx: Context, links: SecretLinks, input: { applicationId: string; id: string; invitedName: string }): Promise<VoucherInvited> {
  const application = await lockOwnApplication(ctx, input.applicationId)
  requireMove(application, 'invite-voucher')
  const asked = await ctx.em.count(VouchInvitation, { applicationId: application.id, cancelledAt: null })
  if (asked >= mostInvitations) throw problem('too-many-invitations', { status: 409, params: { maximum: mostInvitations } })
  if (await ctx.em.count(VouchInvitation, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  const { seed, tokenHash, codeHash } = links.issue()
  const { expiresOn, expiresAt } = await validity(ctx)
  ctx.em.create(VouchInvitation, {
    id: input.id, applicationId: application.id, invitedName: input.invitedName, tokenHash, codeHash, expiresAt, invitedAt: ctx.now,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'voucher-invited', subjectKind: 'application', subjectId: application.id, detail: { invitationId: input.id } })
  return { invitationId: input.id, seed, expiresOn }
}

/**
 * Makes a new link and code for somebody who has not answered; the old ones no longer open anything.
 * @throws 404; 409 `application-not-open`, `vouch-answered`
 */
export async function renewVouchInvitation(ctx: Context, links: SecretLinks, input: { applicationId: string; invitationId: string }): Promise<VoucherInvited> {
  const invitation = await unanswered(ctx, input)
  const { seed, tokenHash, codeHash } = links.issue()
  const { expiresOn, expiresAt } = await validity(ctx)
  Object.assign(invitation, { tokenHash, codeHash, expiresAt, openedBy: null, openedAt: null })
  await ctx.em.flush()
  await audit(ctx, { action: 'vouch-invitation-renewed', subjectKind: 'application', subjectId: input.applicationId, detail: { invitationId: invitation.id } })
  return { invitationId: invitation.id, seed, expiresOn }
}

/**
 * Takes back a question that nobody has answered.
 * @throws 404; 409 `application-not-open`, `vouch-answered`
 */
export async function cancelVouchInvitation(ctx: Context, input: { applicationId: string; invitationId: string }): Promise<void> {
  const invitation = await unanswered(ctx, input)
  invitation.cancelledAt = ctx.now
  await ctx.em.flush()
  await audit(ctx, { action: 'vouch-invitation-cancelled', subjectKind: 'application', subjectId: input.applicationId, detail: { invitationId: invitation.id } })
}

async function unanswered(ctx: Context, input: { applicationId: string; invitationId: string }): Promise<VouchInvitation> {
  const application = await lockOwnApplication(ctx, input.applicationId)
  requireMove(application, 'invite-voucher')
  const invitation = await ctx.em.findOne(VouchInvitation, { id: input.invitationId, applicationId: application.id, cancelledAt: null })
  if (!invitation) throw notFound()
  const [answered] = await ctx.em.execute<unknown[]>('select 1 from vouch where invitation_id = ?', [invitation.id])
  if (answered !== undefined || invitation.declinedAt !== null) throw problem('vouch-answered', { status: 409 })
  return invitation
}

/** A link works through the end of its last day. */
async function validity(ctx: Context): Promise<{ expiresOn: string; expiresAt: Date }> {
  const { invitationDays } = await settingOn(ctx, 'clocks')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const expiresOn = addDays(ctx.businessDate, invitationDays)
  return { expiresOn, expiresAt: new Date(startOfDateIn(addDays(expiresOn, 1), timeZone).getTime() - 1000) }
}
