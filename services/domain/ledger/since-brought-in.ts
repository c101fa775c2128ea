import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanPosition } from './loan-position.ts'

/** What moves in and out: of before the day these belong to other books. What is owed stays what it is. */
const flows = ['cashCents', 'interestIncomeCents', 'feeIncomeCents', 'feesWaivedCents', 'recoveriesCents', 'chargedOffCents'] as const satisfies readonly (keyof LoanPosition)[]

/** The last day that lies before the books, as far as one looks; undefined for a loan that was made here. */
export const dayBroughtIn = ({ broughtInOn, asOf }: Pick<LoanHistory, 'broughtInOn' | 'asOf'>): CalendarDate | undefined => (
  broughtInOn !== undefined && broughtInOn > asOf ? asOf : broughtInOn
)

/**
 * The position of a loan that was brought in: cash, income and losses since then, and against what was owed on that day one
 * opening amount. Last year's interest is no income of the month in which a lender moves in.
 * @param now and what it was on the day, both as if the books had been kept from the loan's first day
 */
export function sinceBroughtIn(now: LoanPosition, then: LoanPosition): LoanPosition {
  const since = { ...now }
  for (const flow of flows) {
    since[flow] = now[flow] - then[flow]
    since.broughtInCents += then[flow]
  }
  return since
}
