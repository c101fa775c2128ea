import type { ProductTerms } from '#domain/agreement/agreement-terms.ts'
import { isBankingDay } from '#domain/banking-days/federal-reserve-holidays.ts'
import { addDays, dayOf, daysBetween, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { installmentsOf } from '#domain/loan/quote.ts'

interface Life {
  terms: ProductTerms
  amountCents: number
  installments: number
  /** How many installments are paid. */
  paid: number
}

/** As far back as the longest life of the demo. */
const longestDays = 800

/**
 * The latest banking day on which the money can have gone out for the first unpaid installment to be `daysLate` days late
 * today, or a few days more: no due date falls on a weekend.
 * @param daysLate negative: due in so many days
 */
export function fundingDate({ terms, amountCents, installments, paid }: Life, daysLate: number, today: CalendarDate): CalendarDate {
  for (let back = 1; back < longestDays; back++) {
    const advanceOn = addDays(today, -back)
    if (!isBankingDay(dayOf(advanceOn))) continue
    const due = installmentsOf({ ...terms, installments, advances: [{ date: advanceOn, amountCents }] })[paid]
    if (due && daysBetween(due.dueDate, today) >= daysLate) return advanceOn
  }
  throw new Error(`no day on which the money could have gone out for ${daysLate} days late`)
}
