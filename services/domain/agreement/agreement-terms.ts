import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Quote } from '#domain/loan/quote.ts'
import { quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { DomainError } from '#domain/problem/domain-error.ts'

/** What a product fixes of the terms; the rest is what was asked for. */
export type ProductTerms = Omit<Terms, 'advances' | 'firstDueDate' | 'installments'>

export interface Granted {
  amountCents: number
  installments: number
  /** The day the money is to go out. */
  advanceOn: CalendarDate
}

/** The terms to be signed, with the first due date written out: an agreement promises dates, not a rule that makes them. */
export function agreementTerms(product: ProductTerms, { amountCents, installments, advanceOn }: Granted): Terms {
  const terms: Terms = { ...product, installments, advances: [{ date: advanceOn, amountCents }] }
  const first = quote(terms).installments[0]
  return first ? { ...terms, firstDueDate: unadjustedFirst(terms) ?? first.dueDate } : terms
}

/** The first due date before banking days move it: what `firstDueDate` means. */
function unadjustedFirst(terms: Terms): CalendarDate | undefined {
  return quote({ ...terms, businessDay: 'none' }).installments[0]?.dueDate
}

/** The signed terms with the money going out on another day; every promised date stays. */
export const termsFundedOn = (terms: Terms, advanceOn: CalendarDate): Terms => (
  { ...terms, advances: terms.advances.map((advance, index) => (index === 0 ? { ...advance, date: advanceOn } : advance)) }
)

/**
 * Whether the money may go out on a day under what was signed: only where every date and every figure of the box stays
 * as it is in the agreement, to the cent and to the last place of the rate. Otherwise it is quoted and signed again.
 */
export function sameFiguresWhenFundedOn(signed: { terms: Terms; quote: Quote }, advanceOn: CalendarDate): boolean {
  try {
    return JSON.stringify(quote(termsFundedOn(signed.terms, advanceOn))) === JSON.stringify(inOrder(signed.quote))
  } catch (error) {
    // Funded after its own first due date, say: such terms make no loan at all.
    if (error instanceof DomainError) return false
    throw error
  }
}

/** The quote with its fields in the order in which `quote` writes them: a database may keep them in another. */
function inOrder(kept: Quote): Quote {
  return {
    installments: kept.installments.map(({ number, dueDate, principalCents, interestCents, feeCents, totalCents, balanceCents }) => (
      { number, dueDate, principalCents, interestCents, feeCents, totalCents, balanceCents }
    )),
    financeChargeCents: kept.financeChargeCents,
    amountFinancedCents: kept.amountFinancedCents,
    totalOfPaymentsCents: kept.totalOfPaymentsCents,
    annualPercentageRate: kept.annualPercentageRate,
  }
}
