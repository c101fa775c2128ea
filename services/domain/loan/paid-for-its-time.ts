import { calendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { lived } from './lived-loan.ts'
import type { Lived } from './lived-loan.ts'
import type { LoanHistory, PaymentEvent } from './loan-events.ts'
import { keepsDates } from './plan-changes.ts'
import { installmentsOf } from './quote.ts'

/** An installment's own time: the days after the last day of grace of the one before it, through its own. */
export interface OwnTime { after: DayNumber; last: DayNumber }

/**
 * Whether enough came for an installment in its own time, though it went to an earlier one that is missing: "payments are
 * applied first to current installments and then to delinquent installments" (Uniform Consumer Credit Code 2.502). The loan
 * is looked at as though what was missing when that time began had been paid just then: each earlier one has had its own fee.
 * No more is asked than was agreed for the installment: the days that the earlier one is late make the last one larger.
 * @param free the loan without fees
 */
export function isPaidForItsTime(free: LoanHistory, number: number, { after, last }: OwnTime): boolean {
  const missingCents = after < last ? missingBefore(free, number, after) : 0
  if (missingCents === 0) return false
  const made: PaymentEvent = { id: 'what was missing', kind: 'payment', date: calendarDate(after), amountCents: missingCents, recordedOn: '9999-12-31' }
  const then = lived({ ...free, asOf: calendarDate(last), events: [...free.events, made] })
  const row = then.book.rows(last).find((one) => one.number === number)
  if (!row) return false
  const dueCents = row.principalCents + row.interestCents
  return dueCents - row.leftCents >= Math.min(dueCents, agreedCents(free, then, number))
}

/** What of the installments before one was not paid at the end of a day. */
const missingBefore = (free: LoanHistory, number: number, day: DayNumber): Cents => lived({ ...free, asOf: calendarDate(day) }).book.rows(day)
  .reduce((sum, row) => (row.number < number ? sum + row.leftCents : sum), 0)

/** What the agreement says of an installment; nothing to go by where the plan is no longer the agreed one. */
function agreedCents({ terms, events }: LoanHistory, { plan: { changes } }: Lived, number: number): Cents {
  const isAsAgreed = changes.rates.length === 0 && keepsDates(changes) && !events.some(({ kind }) => kind === 'plan-change')
  return isAsAgreed ? installmentsOf(terms).find((one) => one.number === number)?.totalCents ?? Infinity : Infinity
}
