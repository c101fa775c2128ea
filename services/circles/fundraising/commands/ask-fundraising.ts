import { Application, Fundraising } from '#db/entities/index.ts'
import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { notRaisable } from '#domain/circle/fundraising/what-may-be-raised.ts'
import { wholeMonths } from '#domain/circle/fundraising/whole-months.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import { quote } from '#domain/loan/quote.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { productVersion } from '#services/loans/index.ts'
import { myFundraising } from '../queries/my-fundraisings.ts'
import type { AskFundraising, MyFundraising } from '../schemas.ts'
import { closeFundraising } from './close-fundraising.ts'

/**
 * She asks that the loan she applied for be given by supporters; an officer looks at it before anybody is asked.
 * @throws 404 where the application is not hers; 409 `application-not-open`, `fundraising-open`, `id-taken`;
 *   422 `applicationId` with all that keeps such a loan from being raised
 */
export async function askFundraising(ctx: Context, input: AskFundraising): Promise<MyFundraising> {
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw forbidden()
  const application = await ctx.em.findOne(Application, { id: input.applicationId, applicantId: personId, programmeId })
  if (!application) throw notFound()
  const known = await ctx.em.findOne(Fundraising, { id: input.id })
  if (known?.applicationId === application.id) return myFundraising(ctx, known)
  if (known) throw problem('id-taken', { status: 409 })
  if (application.status !== 'incomplete' && application.status !== 'complete') throw problem('application-not-open', { status: 409, params: { status: application.status } })
  const open = await ctx.em.findOne(Fundraising, { applicationId: application.id, outcome: null })
  if (open && !await closeFundraising(ctx, open.id)) throw problem('fundraising-open', { status: 409 })
  const { amountCents, rules } = await raisable(ctx, application)
  const made = ctx.em.create(Fundraising, {
    id: input.id, programmeId, applicationId: application.id, personId, amountCents, story: input.story, rules, askedAt: ctx.now,
    riskGrade: null, supportersNeeded: null, reviewedBy: null, openedOn: null, publicOn: null, closedOn: null, outcome: null,
  })
  await ctx.em.flush()
  await audit(ctx, { action: 'fundraising-asked', subjectKind: 'application', subjectId: application.id, detail: { fundraisingId: input.id, amountCents } })
  return myFundraising(ctx, made)
}

async function raisable(ctx: Context, { amountCents, installments, productVersionId }: Application): Promise<Pick<Fundraising, 'amountCents' | 'rules'>> {
  if (amountCents === null || installments === null || productVersionId === null) throw new Error('A submitted application has terms')
  const { terms } = await productVersion(ctx, productVersionId)
  const dates = quote(agreementTerms(terms, { amountCents, installments, advanceOn: ctx.businessDate })).installments.map(({ dueDate }) => dueDate)
  const { fundraising: rules } = circleKinds['social-underwriting']
  const reasons = notRaisable(rules, {
    amountCents, annualRatePercent: terms.annualRatePercent,
    termMonths: wholeMonths(ctx.businessDate, dates.at(-1) ?? ctx.businessDate), monthsToFirstPayment: wholeMonths(ctx.businessDate, dates[0] ?? ctx.businessDate),
  })
  if (reasons.length > 0) throw problem('invalid-request', { status: 422, errors: reasons.map((code) => ({ path: 'applicationId', code })) })
  return { amountCents, rules }
}
