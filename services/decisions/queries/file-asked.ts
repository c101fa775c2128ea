import type { Application } from '#db/entities/index.ts'
import { agreementTerms } from '#domain/agreement/agreement-terms.ts'
import { badMonthFit, budgetFit, monthlyEquivalentCents, type Budget } from '#domain/application/budget.ts'
import { quote } from '#domain/loan/quote.ts'
import type { Context } from '#platform/context/index.ts'
import { productVersion } from '#services/loans/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { askedTerms } from '../decided-terms.ts'
import type { ApplicationFile } from '../schemas/file.ts'

type Asked = Pick<ApplicationFile, 'businessName' | 'entrepreneurType' | 'businessSince' | 'sells' | 'place' | 'uses' | 'story' | 'purpose' | 'amountCents' | 'installments' | 'productVersionId' | 'productName' | 'budget' | 'quote'>

/** What she asked for, as submitted; the quote is what the money costs if it went out today. */
export async function askedIn(ctx: Context, application: Application): Promise<Asked> {
  const terms = askedTerms(application)
  const product = await productVersion(ctx, terms.productVersionId)
  const figures = figuresOf(quote(agreementTerms(product.terms, { ...terms, advanceOn: ctx.businessDate })), product.terms.period, ctx.businessDate)
  const { minimumLeftCents } = await settingOn(ctx, 'budget')
  const budget = (application.budget ?? { moneyIn: [], moneyOut: [] }) as Budget
  const paymentCents = monthlyEquivalentCents(figures.installmentCents, product.terms.period)
  const { businessSince, sells, place } = application
  return {
    ...terms, businessSince, sells, place, uses: [...application.uses ?? []], productName: product.name, quote: figures,
    businessName: application.businessName ?? '', entrepreneurType: application.entrepreneurType ?? 'microenterprise',
    story: application.story ?? '', purpose: application.purpose ?? '',
    budget: {
      moneyIn: [...budget.moneyIn], moneyOut: [...budget.moneyOut], ...budgetFit(budget, paymentCents, minimumLeftCents), minimumLeftCents,
      badMonth: badMonthFit(budget, paymentCents, minimumLeftCents),
    },
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
