import { ApplicationParty, type Application } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import { startOfDateIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { programmeById } from '#platform/programme/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { lockDraft, requireMove } from '../case/application-for.ts'
import { recordChange } from '../case/record-change.ts'
import { settleCompleteness } from '../case/settle-completeness.ts'

/** More owners than this is not a microenterprise. */
const mostParties = 8

/** The answer of both commands: the route makes the link from `seed`, which alone opens nothing. */
export interface Invited { partyId: string; seed: string; expiresOn: string }

/**
 * Invites somebody into an application by a link. She makes her own account and joins when she accepts; until then she is
 * missing.
 * @throws 404; 409 `application-not-open`, `too-many-parties`, `id-taken`
 */
export async function inviteParty(
  ctx: Context, links: SecretLinks, input: { applicationId: string; id: string; role: 'co-borrower' | 'guarantor'; invitedName: string },
): Promise<Invited> {
  const { application } = await lockDraft(ctx, input.applicationId)
  requireMove(application, 'invite-party')
  if (await ctx.em.count(ApplicationParty, { applicationId: application.id }) >= mostParties) throw problem('too-many-parties', { status: 409, params: { maximum: mostParties } })
  if (await ctx.em.count(ApplicationParty, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  const party = ctx.em.create(ApplicationParty, { id: input.id, applicationId: application.id, role: input.role, invitedName: input.invitedName })
  const invited = await issueLink(ctx, links, party)
  if (application.receivedAt !== null) {
    await settleCompleteness(ctx, application)
    await recordChange(ctx, application)
  }
  await audit(ctx, { action: 'party-invited', subjectKind: 'application', subjectId: application.id, detail: { partyId: party.id, role: party.role } })
  return invited
}

/**
 * Makes a new link for somebody who has not joined; the old one no longer opens anything.
 * @throws 404; 409 `application-not-open`, `party-joined`
 */
export async function reissueInvitation(ctx: Context, links: SecretLinks, input: { applicationId: string; partyId: string }): Promise<Invited> {
  const { application } = await lockDraft(ctx, input.applicationId)
  requireMove(application, 'invite-party')
  const party = await invitedParty(ctx, application, input.partyId)
  const invited = await issueLink(ctx, links, party)
  await audit(ctx, { action: 'invitation-reissued', subjectKind: 'application', subjectId: application.id, detail: { partyId: party.id } })
  return invited
}

async function invitedParty(ctx: Context, application: Application, partyId: string): Promise<ApplicationParty> {
  const party = await ctx.em.findOne(ApplicationParty, { id: partyId, applicationId: application.id })
  if (!party) throw notFound()
  if (party.joinedAt !== null) throw problem('party-joined', { status: 409 })
  return party
}

/** The link works through the end of its last day. */
async function issueLink(ctx: Context, links: SecretLinks, party: ApplicationParty): Promise<Invited> {
  const { invitationDays } = await settingOn(ctx, 'clocks')
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const { seed, tokenHash } = links.issue()
  const expiresOn = addDays(ctx.businessDate, invitationDays)
  party.inviteTokenHash = tokenHash
  party.inviteExpiresAt = new Date(startOfDateIn(addDays(expiresOn, 1), timeZone).getTime() - 1000)
  await ctx.em.flush()
  return { partyId: party.id, seed, expiresOn }
}
