import type { ProductTerms } from '#domain/agreement/agreement-terms.ts'
import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Terms } from '#domain/loan/terms.ts'
import type { LoanLine } from './loan-lines.ts'

/**
 * The terms under which a loan goes on here. With its history they are those it was made with. From a balance they are those
 * of what is left: the principal as if it were handed out on the day through which interest is paid, so that simple interest
 * owed on the balance's day is what has accrued since, and nothing has to be carried that the fold could not explain.
 */
export function openingTerms(product: ProductTerms, { amountCents, lentOn, annualRatePercent, installments, nextDueOn, balance }: LoanLine): Terms {
  const advance = balance ? { date: balance.paidThrough, amountCents: balance.principalCents } : { date: lentOn, amountCents }
  return { ...product, ...(annualRatePercent !== null && { annualRatePercent }), installments, advances: [advance], firstDueDate: nextDueOn }
}

/** The day through which what happened to a loan lies before these books: its balance's, or for one with its history the day before it is brought. */
export const broughtInOn = ({ balance }: LoanLine, today: CalendarDate): CalendarDate => balance?.asOf ?? addDays(today, -1)
