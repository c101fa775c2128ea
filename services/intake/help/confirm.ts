import { AssistanceEvent, Person, type Assistance } from '#db/entities/index.ts'
import { typedNameMatches } from '#domain/agreement/typed-name.ts'
import { shownSteps } from '#domain/application/interview.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { lockDraft, requireVersion } from '../case/application-for.ts'
import { applicationView } from '../queries/application.ts'
import type { ApplicationView } from '../schemas.ts'
import type { ConfirmAnswers } from '../schemas/help.ts'

/**
 * She looked through the review with whoever helps her, and says by her name that it is as she wants it: which sections, of
 * which version, when. Only what she confirmed as it stands can be sent from that device.
 * @throws 404 where nobody helps; 409 `stale-version`, `assistance-ended`; 422 `invalid-request` with `typedName:
 *   name-differs` and `sections: required` for those left out
 */
export async function confirmAnswers(ctx: Context, { applicationId, ...input }: { applicationId: string } & ConfirmAnswers): Promise<ApplicationView> {
  const { application, assistance } = await lockDraft(ctx, applicationId)
  if (assistance === null) throw problem('not-helped', { status: 409 })
  requireVersion(application, input.version)
  const person = await ctx.em.findOneOrFail(Person, { id: application.applicantId })
  const faults: FieldProblem[] = []
  if (!typedNameMatches(input.typedName, `${person.givenNames} ${person.familyNames}`)) faults.push({ path: 'typedName', code: 'name-differs' })
  const sections = shownSteps(application.answers, { helped: true }).filter((name) => name !== 'review')
  if (sections.some((name) => !input.sections.includes(name))) faults.push({ path: 'sections', code: 'required' })
  if (faults.length > 0) throw problem('invalid-request', { status: 422, errors: faults })
  ctx.em.create(AssistanceEvent, {
    assistanceId: assistance.id, kind: 'confirmed', byPerson: application.applicantId, at: ctx.now,
    detail: { version: input.version, sections, typedName: input.typedName },
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'answers-confirmed', subjectKind: 'application', subjectId: applicationId, detail: { assistanceId: assistance.id, version: input.version, sections } })
  return applicationView(ctx, applicationId)
}

/** @throws 409 `not-confirmed` where she has not confirmed this version */
export async function requireConfirmed(ctx: Context, assistance: Assistance, version: number): Promise<void> {
  const confirmed = await ctx.em.find(AssistanceEvent, { assistanceId: assistance.id, kind: 'confirmed' })
  if (!confirmed.some(({ detail }) => detail.version === version)) throw problem('not-confirmed', { status: 409 })
}
