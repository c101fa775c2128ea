import { Person, Vouch, type Application, type VouchInvitation } from '#db/entities/index.ts'
import { typedNameMatches } from '#domain/agreement/typed-name.ts'
import { vouchBlock, type VouchingRules } from '#domain/application/vouching.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem, type FieldProblem } from '#platform/errors/index.ts'
import type { SecretLinks } from '#platform/links/secret-links.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { requireMove } from '../case/application-for.ts'
import { settleVouches } from '../case/settle-vouches.ts'
import { vouchingOf } from '../case/vouching-of.ts'
import { lockInvitation, wouldBeVoucher } from '../case/voucher-of.ts'
import { statementFor } from '../queries/vouch-invitation.ts'
import type { GiveVouch } from '../schemas/vouching.ts'
import { tellApplicants } from '../tell-applicants.ts'
import { lenderInWords } from '../words/lender.ts'
import { sha256Of } from '../words/vouch-statement.ts'

/** Where the signature came from, as the edge saw it. */
export interface SignedFrom { ip: string | null; userAgent: string | null }

/** Clocks of phones are wrong by minutes; an instant further ahead than this is no evidence. */
const aheadMs = 10 * 60_000

/**
 * A peer gives her word: structured answers, signed with her typed name under the words she was shown, kept with the
 * evidence of a signature. The same person's second tap gets the same answer.
 * @throws 404 for a link or code that opens nothing; 409 `vouch-answered`, `invitation-expired`, `application-not-open`,
 *   `party-cannot-vouch`, `staff-cannot-vouch`, `too-many-vouches`, `vouched-already`, `consent-text-changed`, `id-taken`;
 *   422 `signature-refused` with everything wrong with it
 */
export async function giveVouch(
  ctx: Context, links: SecretLinks, { vouchToken, ...input }: { vouchToken: string } & GiveVouch, from: SignedFrom,
): Promise<{ vouchId: string; signedOn: string }> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const { application, invitation } = await lockInvitation(ctx, links, vouchToken)
  const given = await ctx.em.findOne(Vouch, { invitationId: invitation.id })
  if (given?.personId === personId) return { vouchId: given.id, signedOn: given.signedOn }
  if (given || invitation.declinedAt !== null) throw problem('vouch-answered', { status: 409 })
  const { rules } = await vouchingOf(ctx, application)
  await refuseIfClosed(ctx, application, invitation, rules)
  const statement = await statementFor(ctx, application, rules)
  if (input.statementSha256 !== statement.sha256) throw problem('consent-text-changed', { status: 409, params: { version: statement.version } })
  const person = await ctx.em.findOneOrFail(Person, { id: personId })
  const faults = faultsOf(ctx, input, person)
  if (faults.length > 0) throw problem('signature-refused', { status: 422, errors: faults })
  if (await ctx.em.count(Vouch, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })

  const { id, typedName, statementSha256, openedAt, ...answers } = input
  const said = { ...answers, seenInWords: answers.seenInWords?.trim() || null }
  const vouch = ctx.em.create(Vouch, {
    id, applicationId: application.id, invitationId: invitation.id, personId, ...said, typedName, textVersion: statement.version,
    statementSha256: sha256Of({ statementSha256, answers: said }), openedAt: new Date(openedAt), signedAt: ctx.now, signedOn: ctx.businessDate, ...from,
  })
  invitation.openedBy ??= personId
  invitation.openedAt ??= ctx.now
  await ctx.em.flush()
  await audit(ctx, { action: 'vouch-given', subjectKind: 'application', subjectId: application.id, detail: { vouchId: id, textVersion: statement.version } })
  const missing = await settleVouches(ctx, application)
  await tellApplicants(ctx, application, { kind: 'vouch-given', occurrence: id, params: { name: invitation.invitedName, missing } })
  await thank(ctx, application, vouch)
  return { vouchId: id, signedOn: vouch.signedOn }
}

async function refuseIfClosed(ctx: Context, application: Application, invitation: VouchInvitation, rules: VouchingRules): Promise<void> {
  requireMove(application, 'vouch')
  if (invitation.expiresAt < ctx.now) throw problem('invitation-expired', { status: 409 })
  const block = vouchBlock(await wouldBeVoucher(ctx, application.id), rules)
  if (block === 'party-cannot-vouch') throw problem('party-cannot-vouch', { status: 409 })
  if (block === 'staff-cannot-vouch') throw problem('staff-cannot-vouch', { status: 409 })
  if (block === 'too-many-vouches') throw problem('too-many-vouches', { status: 409, params: { maximum: rules.mostOpenPerPerson } })
  if (await ctx.em.count(Vouch, { applicationId: application.id, personId: ctx.actor.personId ?? '' }) > 0) throw problem('vouched-already', { status: 409 })
}

function faultsOf(ctx: Context, { typedName, openedAt }: GiveVouch, { givenNames, familyNames }: Person): FieldProblem[] {
  const checks: [boolean, FieldProblem][] = [
    [!typedNameMatches(typedName, `${givenNames} ${familyNames}`), { path: 'typedName', code: 'name-differs' }],
    [Date.parse(openedAt) > ctx.now.getTime() + aheadMs, { path: 'openedAt', code: 'in-the-future' }],
  ]
  return checks.filter(([wrong]) => wrong).map(([, fault]) => fault)
}

/** She gets word of what she signed, and where to take it back. */
async function thank(ctx: Context, application: Application, vouch: Vouch): Promise<void> {
  const applicant = await ctx.em.findOneOrFail(Person, { id: application.applicantId })
  await sendNotice(ctx, {
    personId: vouch.personId, kind: 'vouch-kept', occurrence: vouch.id,
    params: { applicant: `${applicant.givenNames} ${applicant.familyNames}`, on: { date: vouch.signedOn }, ...await lenderInWords(ctx) },
  })
}
