import type { Application } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { readSubmission, type Submission } from '#domain/application/submission.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { capProblems } from '#services/loans/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { lockDraft, requireMove, requireVersion } from '../case/application-for.ts'
import { missingOf, stillMissing } from '../case/missing-of.ts'
import { keepIdentities } from '../case/identity-of.ts'
import { keepConsents, type GivenFrom } from '../case/keep-consents.ts'
import { recordChange } from '../case/record-change.ts'
import { settleCompleteness } from '../case/settle-completeness.ts'
import { closeAssistance } from '../help/close-assistance.ts'
import { requireConfirmed } from '../help/confirm.ts'
import { productOffered } from '../product-offered.ts'
import { applicationView } from '../queries/application.ts'
import type { ApplicationView } from '../schemas.ts'
import { tellApplicants } from '../tell-applicants.ts'
import { applyingTextVersions } from '../words/applying.ts'
import { textVersion } from '../words/index.ts'
import { missingList } from '../words/missing-list.ts'

/**
 * Submits a draft: it is received today, and its workflow starts with this transaction. A second tap finds it submitted
 * and gets the same answer. On a helper's device she has confirmed it first; with the submission the help ends.
 * @throws 404; 422 `invalid-request` with everything that is wrong with the answers; 409 `stale-version`,
 *   `application-not-open`, `assistance-ended`, `not-confirmed`
 */
export async function submitApplication(ctx: Context, input: { applicationId: string; version: number }, from: GivenFrom): Promise<ApplicationView> {
  const { application, assistance } = await lockDraft(ctx, input.applicationId)
  if (application.receivedAt !== null) return applicationView(ctx, application.id)
  requireMove(application, 'submit')
  requireVersion(application, input.version)
  const product = await productOffered(ctx, application.answers.productVersionId)
  const read = readSubmission(application.answers, { product, consentTexts: applyingTextVersions })
  if (!read.ok) throw problem('invalid-request', { status: 422, errors: read.faults })
  const tooDear = await capProblems(ctx, read.submission)
  if (tooDear.length > 0) throw problem('invalid-request', { status: 422, errors: tooDear.map((one) => ({ ...one, path: `answers.${one.path}` })) })
  if (assistance) await requireConfirmed(ctx, assistance, application.version)
  await receive(ctx, application, read.submission)
  await keepConsents(ctx, application, assistance, from)
  await keepIdentities(ctx, application.id)
  await settleCompleteness(ctx, application)
  await recordChange(ctx, application)
  await tellReceived(ctx, application)
  await audit(ctx, {
    action: 'application-submitted', subjectKind: 'application', subjectId: application.id,
    detail: { status: application.status, amountCents: application.amountCents, ...(assistance && { assistanceId: assistance.id }) },
  })
  const view = await applicationView(ctx, application.id)
  await closeAssistance(ctx, application.id, 'submitted')
  return assistance ? withoutAnswers(view) : view
}

/** What whoever helped still gets to see: that it is sent, and its number. */
const withoutAnswers = (view: ApplicationView): ApplicationView => ({ ...view, answers: null, help: null, mayDo: [] })

async function receive(ctx: Context, application: Application, submission: Submission): Promise<void> {
  Object.assign(application, submission)
  application.textVersions = { ...applyingTextVersions, notices: textVersion, product: submission.productVersionId }
  application.receivedAt = ctx.now
  application.receivedOn = ctx.businessDate
  // The rules under which she asked hold to the end.
  application.vouching = await settingOn(ctx, 'vouching')
}

async function tellReceived(ctx: Context, application: Application): Promise<void> {
  if (application.status === 'complete') {
    const { decisionDays } = await settingOn(ctx, 'clocks')
    const answerBy = { date: addDays(ctx.businessDate, decisionDays) }
    await tellApplicants(ctx, application, { kind: 'application-received', occurrence: '', params: { answerBy } })
    return
  }
  const items = missingList(stillMissing(await missingOf(ctx, application.id)), application.locale)
  await tellApplicants(ctx, application, { kind: 'application-received-incomplete', occurrence: '', params: { items } })
}
