import { Assistance, AssistanceEvent, Person } from '#db/entities/index.ts'
import { typedNameMatches } from '#domain/agreement/typed-name.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem, type FieldProblem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { createPerson, personAt, useHelpCode, wholeName } from '#services/identity/index.ts'
import { lockApplication } from '../case/application-for.ts'
import { draftOf } from '../commands/start-application.ts'
import { applicationView } from '../queries/application.ts'
import type { ApplicationView } from '../schemas.ts'
import type { StartHelp } from '../schemas/help.ts'
import { applicationInWords } from '../tell-applicants.ts'
import { helpText } from '../words/applying.ts'
import { lenderInWords } from '../words/lender.ts'
import { closeAssistance } from './close-assistance.ts'
import { helperRole } from './role-of-help.ts'

/**
 * Begins help in person, on the actor's device, through the end of today: her account where she has none (she signs in to
 * it by code later), her draft or a new one, and her consent, which was read to her and under which she typed her name.
 * An account that is there is opened only to the code that was sent to her. She is told, so that nobody is helped unasked.
 * @throws 403; 409 `id-taken`, `help-yourself`, `phone-taken`; 422 `invalid-request` with all that is wrong (`code:
 *   code-needed` or `wrong-code`, `givenNames: required`, `consent.typedName: name-differs`, `consent.textVersion:
 *   consent-text-changed`)
 */
export async function startHelp(ctx: Context, input: StartHelp): Promise<ApplicationView> {
  const role = helperRole(ctx.actor)
  const helperId = ctx.actor.personId
  if (role === null || helperId === null) throw forbidden()
  const before = await ctx.em.findOne(Assistance, { id: input.id })
  if (before) {
    if (before.helperId !== helperId) throw problem('id-taken', { status: 409 })
    return applicationView(ctx, before.applicationId)
  }
  const known = await personAt(ctx.em, input)
  if (known === helperId) throw problem('help-yourself', { status: 409 })
  const text = helpText({ helper: await nameOf(ctx, helperId), ...await lenderInWords(ctx) })
  const faults = await faultsOf(ctx, input, known, text.version)
  if (faults.length > 0) throw problem('invalid-request', { status: 422, errors: faults })
  if (input.code) await useHelpCode(ctx, input.code.codeId)
  const applicantId = known ?? await accountFor(ctx, input)
  const application = await lockApplication(ctx, await draftOf(ctx, applicantId, input.applicationId))
  // Whoever helped her before today, or an hour ago, does not go on beside the next.
  await closeAssistance(ctx, application.id, 'another-helper')
  ctx.em.create(Assistance, {
    id: input.id, programmeId: ctx.actor.programmeId, applicationId: application.id, applicantId, helperId, helperRole: role, locale: input.locale,
    consentTextVersion: text.version, consentTextSha256: text.sha256[input.locale], consentTypedName: input.consent.typedName,
    how: 'on-helpers-screen', byCode: input.code !== undefined, openedOn: ctx.businessDate, openedAt: ctx.now, endedAt: null, endedBy: null, endReason: null,
  })
  ctx.em.create(AssistanceEvent, { assistanceId: input.id, kind: 'opened', byPerson: helperId, at: ctx.now, detail: { newAccount: known === null } })
  await ctx.em.flush()
  await sendNotice(ctx, {
    personId: applicantId, kind: 'help-started', occurrence: input.id, applicationId: application.id,
    params: { ...await applicationInWords(ctx, application), helper: await nameOf(ctx, helperId), on: { date: ctx.businessDate } },
  })
  await audit(ctx, {
    action: 'assistance-opened', subjectKind: 'application', subjectId: application.id,
    detail: { assistanceId: input.id, applicantId, role, byCode: input.code !== undefined, newAccount: known === null },
  })
  return applicationView(ctx, application.id)
}

/** Whether the actor has begun this sitting already. */
export async function hasBegun(ctx: Context, assistanceId: string): Promise<boolean> {
  return await ctx.em.count(Assistance, { id: assistanceId, helperId: ctx.actor.personId ?? '' }) > 0
}

async function faultsOf(ctx: Context, input: StartHelp, known: string | null, textVersion: string): Promise<FieldProblem[]> {
  const given = input.givenNames ?? ''
  const name = known === null ? `${given} ${input.familyNames ?? ''}` : await nameOf(ctx, known)
  const checks: [boolean, FieldProblem][] = [
    [known !== null && input.code === undefined, { path: 'code', code: 'code-needed' }],
    [known === null && given === '', { path: 'givenNames', code: 'required' }],
    [!typedNameMatches(input.consent.typedName, name), { path: 'consent.typedName', code: 'name-differs' }],
    [input.consent.textVersion !== textVersion, { path: 'consent.textVersion', code: 'consent-text-changed' }],
  ]
  return checks.filter(([wrong]) => wrong).map(([, fault]) => fault)
}

async function nameOf(ctx: Context, personId: string): Promise<string> {
  return wholeName(await ctx.em.findOneOrFail(Person, { id: personId }))
}

/** Her own account, without a password: she comes in by a code sent to her. */
function accountFor(ctx: Context, { givenNames = '', familyNames = '', phone, email, locale, code }: StartHelp): Promise<string> {
  return createPerson(ctx.em, {
    programmeId: ctx.actor.programmeId, givenNames, familyNames, phone, email, locale, roles: [{ role: 'applicant' }],
    ...(code && { verified: { phone: phone !== undefined, email: email !== undefined } }),
  }, ctx.now)
}
