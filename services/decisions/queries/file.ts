import { Loan, Person, type Application } from '#db/entities/index.ts'
import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { budgetFit, monthlyEquivalentCents, type Budget } from '#domain/application/budget.ts'
import { legalDeadline } from '#domain/application/deadline.ts'
import { quote } from '#domain/loan/quote.ts'
import type { Context } from '#platform/context/index.ts'
import { fileVouching, missingOf, openCase } from '#services/intake/index.ts'
import { productVersion } from '#services/loans/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { askedTerms } from '../decided-terms.ts'
import type { ApplicationFile } from '../schemas/file.ts'
import { authorityOver } from './file-authority.ts'
import { fileDecisions, fileMilestones, fileNotices, fileParties, submittedApplication } from './file-rows.ts'

/**
 * Everything about one application that a decision needs, on one page. The quote is the function that makes the loan's
 * schedule, as if the money went out today.
 * @throws 404 `not-found`, also for a draft
 */
export async function applicationFile(ctx: Context, applicationId: string): Promise<ApplicationFile> {
  const application = await submittedApplication(ctx, applicationId)
  const { facts, settings, clocks } = await openCase(ctx, applicationId)
  const parties = await fileParties(ctx, applicationId)
  const decisions = await fileDecisions(ctx, applicationId)
  const last = decisions.at(-1)
  const pending = application.status === 'proposed' && last ? { kind: last.kind, amountCents: last.amountCents, decidedBy: last.decidedBy.personId } : null
  const loan = await ctx.em.findOne(Loan, { applicationId })
  const { reference, version, status, locale, receivedOn, completedOn, respondBy, decidedOn } = application
  return {
    applicationId, reference, version, status, locale, receivedOn: receivedOn ?? ctx.businessDate, completedOn, respondBy, decidedOn,
    officer: await officerOf(ctx, application),
    deadline: legalDeadline(facts, settings, ctx.businessDate),
    clocks: clocks.map(({ kind, on }) => ({ kind, on })),
    parties, decisions,
    ...await askedIn(ctx, application),
    missing: await missingOf(ctx, applicationId) as ApplicationFile['missing'],
    vouching: await fileVouching(ctx, application),
    milestones: await fileMilestones(ctx, applicationId),
    notices: await fileNotices(ctx, applicationId),
    loanId: loan?.id ?? null,
    authority: await authorityOver(ctx, application, parties.flatMap(({ personId }) => personId ?? []), pending),
  }
}

async function officerOf(ctx: Context, { officerId }: Application): Promise<ApplicationFile['officer']> {
  const officer = officerId === null ? null : await ctx.em.findOne(Person, { id: officerId })
  return officer && { personId: officer.id, name: `${officer.givenNames} ${officer.familyNames}` }
}

type Asked = Pick<ApplicationFile, 'businessName' | 'entrepreneurType' | 'story' | 'purpose' | 'amountCents' | 'installments' | 'productVersionId' | 'productName' | 'budget' | 'quote'>

async function askedIn(ctx: Context, application: Application): Promise<Asked> {
  const terms = askedTerms(application)
  const product = await productVersion(ctx, terms.productVersionId)
  const figures = figuresOf(quote(agreementTerms(product.terms, { ...terms, advanceOn: ctx.businessDate })), product.terms.period, ctx.businessDate)
  const { minimumLeftCents } = await settingOn(ctx, 'budget')
  const budget = (application.budget ?? { moneyIn: [], moneyOut: [] }) as Budget
  const fit = budgetFit(budget, monthlyEquivalentCents(figures.installmentCents, product.terms.period), minimumLeftCents)
  return {
    ...terms, productName: product.name, quote: figures,
    businessName: application.businessName ?? '', entrepreneurType: application.entrepreneurType ?? 'microenterprise',
    story: application.story ?? '', purpose: application.purpose ?? '',
    budget: { moneyIn: [...budget.moneyIn], moneyOut: [...budget.moneyOut], ...fit, minimumLeftCents },
  }
}

function figuresOf(figures: ReturnType<typeof quote>, period: ApplicationFile['quote']['period'], advanceOn: string): ApplicationFile['quote'] {
  const first = figures.installments[0]
  const last = figures.installments.at(-1)
  if (!first || !last) throw new Error('a quote has installments')
  return {
    advanceOn, period, installments: figures.installments.length,
    installmentCents: first.totalCents, lastInstallmentCents: last.totalCents, firstDueOn: first.dueDate, lastDueOn: last.dueDate,
    amountFinancedCents: figures.amountFinancedCents, financeChargeCents: figures.financeChargeCents,
    totalOfPaymentsCents: figures.totalOfPaymentsCents, annualPercentageRate: figures.annualPercentageRate,
  }
}
