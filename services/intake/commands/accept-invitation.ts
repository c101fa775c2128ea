import { ApplicationParty, Person, type Application } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockApplication, requireMove } from '../case/application-for.ts'
import { keepIdentities } from '../case/identity-of.ts'
import { recordChange } from '../case/record-change.ts'
import { settleCompleteness } from '../case/settle-completeness.ts'
import { applicationInWords, tellComplete } from '../tell-applicants.ts'
import { consentTextVersion } from '../words/consent.ts'

export interface Accepted { applicationId: string; partyId: string }

/**
 * Joins the actor to the application that a link opens, and keeps which words she consented to. A link is used once, by
 * one person, who is no party yet; the same person's second tap gets the same answer.
 * @throws 404 for a link that opens nothing; 409 `invitation-used`, `invitation-expired`, `application-not-open`,
 *   `already-a-party`, `consent-text-changed` with the version of today
 */
export async function acceptInvitation(
  ctx: Context, links: Pick<SecretLinks, 'hashesOf'>, input: { token: string; consentTextVersion: string },
): Promise<Accepted> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const { tokenHash: inviteTokenHash } = links.hashesOf(input.token)
  const found = await ctx.em.findOne(ApplicationParty, { inviteTokenHash })
  if (!found) throw notFound()
  const application = await lockApplication(ctx, found.applicationId)
  // Under the lock nobody else joins, reissues or removes; the row is read again.
  const party = await ctx.em.findOne(ApplicationParty, { inviteTokenHash }, { refresh: true })
  if (!party) throw notFound()
  const accepted = { applicationId: application.id, partyId: party.id }
  if (party.personId === personId) return accepted
  await refuseIfClosed(ctx, application, party, personId)
  const current = consentTextVersion(party.role)
  if (input.consentTextVersion !== current) throw problem('consent-text-changed', { status: 409, params: { version: current } })
  party.personId = personId
  party.joinedAt = ctx.now
  party.consentedAt = ctx.now
  party.consentTextVersion = current
  await ctx.em.flush()
  await tellJoined(ctx, application, party)
  if (application.receivedAt !== null) {
    await keepIdentities(ctx, application.id)
    const became = await settleCompleteness(ctx, application)
    await recordChange(ctx, application)
    if (became === 'complete') await tellComplete(ctx, application)
  }
  await audit(ctx, {
    action: 'party-joined', subjectKind: 'application', subjectId: application.id, detail: { partyId: party.id, role: party.role, consentTextVersion: current },
  })
  return accepted
}

async function refuseIfClosed(ctx: Context, application: Application, party: ApplicationParty, personId: string): Promise<void> {
  if (party.personId !== null) throw problem('invitation-used', { status: 409 })
  requireMove(application, 'join-as-party')
  if (party.inviteExpiresAt === null || party.inviteExpiresAt < ctx.now) throw problem('invitation-expired', { status: 409 })
  if (await ctx.em.count(ApplicationParty, { applicationId: application.id, personId }) > 0) throw problem('already-a-party', { status: 409 })
}

async function tellJoined(ctx: Context, application: Application, party: ApplicationParty): Promise<void> {
  const person = await ctx.em.findOneOrFail(Person, { id: party.personId ?? '' })
  const typed = application.answers.businessName
  await sendNotice(ctx, {
    personId: application.applicantId, kind: 'party-joined', occurrence: party.id, applicationId: application.id,
    params: {
      ...await applicationInWords(ctx, application), name: `${person.givenNames} ${person.familyNames}`,
      businessName: application.businessName ?? (typeof typed === 'string' && typed !== '' ? typed : application.reference),
    },
  })
}
