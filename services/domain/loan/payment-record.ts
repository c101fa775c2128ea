import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { eventsThatHappened } from './event-order.ts'
import { foldLoan } from './fold-loan.ts'
import type { LoanHistory } from './loan-events.ts'

/** Of the installments due by the day looked at: how many there are, and how many were wholly paid on their day or before. */
export interface PaymentRecord { due: number; onTime: number }

/** Each is judged by the loan as it stood at the end of its due date, fees apart. What was undone never came. */
export function paymentRecord(history: LoanHistory): PaymentRecord {
  const due = foldLoan(history).installments.filter(({ dueDate }) => dueDate <= history.asOf)
  const onTime = due.filter(({ number, dueDate }) => {
    const then = foldLoan({ ...history, asOf: dueDate }).installments.find((one) => one.number === number)
    return then !== undefined && then.paidCents >= then.principalCents + then.interestCents
  })
  return { due: due.length, onTime: onTime.length }
}

/** What was paid, by what it paid. */
export interface PaidInPeriod { paidCents: Cents; interestCents: Cents; feesCents: Cents; principalCents: Cents }

/**
 * What was paid between two days, both inside: all that had been paid by the second less all by the day before the first, so
 * that money in credit counts in the year in which it came to pay something, and no cent is in two years or in none.
 */
export function paidBetween(history: LoanHistory, from: CalendarDate, to: CalendarDate): PaidInPeriod {
  const [before, after] = [paidBy(history, addDays(from, -1)), paidBy(history, to)]
  return {
    paidCents: after.paidCents - before.paidCents, interestCents: after.interestCents - before.interestCents,
    feesCents: after.feesCents - before.feesCents, principalCents: after.principalCents - before.principalCents,
  }
}

function paidBy(history: LoanHistory, day: CalendarDate): PaidInPeriod {
  const start = history.terms.advances[0]?.date ?? day
  if (day < start) return { paidCents: 0, interestCents: 0, feesCents: 0, principalCents: 0 }
  const { allocations } = foldLoan({ ...history, events: eventsThatHappened(history.events).filter(({ date }) => date <= day), asOf: day })
  const sum = (part: 'interestCents' | 'feesCents' | 'principalCents' | 'creditCents') => allocations.reduce((total, one) => total + one[part], 0)
  const parts = { interestCents: sum('interestCents'), feesCents: sum('feesCents'), principalCents: sum('principalCents') }
  return { ...parts, paidCents: parts.interestCents + parts.feesCents + parts.principalCents + sum('creditCents') }
}
