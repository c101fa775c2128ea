import { calendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { eventsThatHappened } from './event-order.ts'
import { lived } from './lived-loan.ts'
import type { Lived } from './lived-loan.ts'
import type { Owed, RowView } from './loan-book.ts'
import type { LoanHistory } from './loan-events.ts'
import type { LoanInstallment, LoanState, LoanStatus } from './loan-state.ts'
import { pausedDays } from './pauses.ts'
import { keepsDates } from './plan-changes.ts'

/**
 * A loan as of a day: the fold of its advances and events. Events in any order mean the same.
 * @param history well-formed (`readHistory`, or a schema on the same limits)
 * @throws DomainError `invalid-terms`, `invalid-history` (an id twice, a reversal of nothing, an event before the start, a
 *   pause or a move that ends before it begins, a refund of more than the credit)
 */
export const foldLoan = (history: LoanHistory): LoanState => stateOfLived(lived(history))

/**
 * What was owed right after each event that counts, on its day, as the fold of the events up to it says: one walk for all.
 * @returns undefined where an event reaches back (another rate, a pause, another due date): there what was owed after an earlier
 *   one is a fold of its own
 * @throws DomainError as `foldLoan`
 */
export function owedAfterEach(history: LoanHistory): Map<string, Owed> | undefined {
  const { plan: { changes }, owedAfter } = lived(history)
  return changes.rates.length === 0 && keepsDates(changes) ? owedAfter : undefined
}

/** What would pay the loan off on a day, if nothing but the events by `asOf` happens until then. */
export function payoffOn(history: LoanHistory, date: CalendarDate): Cents {
  const events = eventsThatHappened(history.events).filter((event) => event.date <= history.asOf)
  return foldLoan({ ...history, events, asOf: date }).payoffCents
}

/** What a lived loan amounts to on the day it was lived to. */
export function stateOfLived({ plan, asOf, book, receipts, principalByDay, isChargedOff }: Lived): LoanState {
  const owed = book.owed(asOf)
  const { payoffCents, ...outstanding } = owed
  const rows = book.rows(asOf)
  const oldestLate = rows.find(({ dueDay, leftCents }) => dueDay < asOf && leftCents > 0)
  return {
    status: statusOf(owed, asOf >= plan.startDay, isChargedOff),
    outstanding,
    creditCents: receipts.creditCents,
    daysPastDue: oldestLate ? asOf - oldestLate.dueDay - pausedDays(plan.changes.pauses, oldestLate.dueDay, asOf) : 0,
    payoffCents,
    installments: rows.map(installmentOf),
    allocations: receipts.allocations,
    dueNowCents: left(rows.filter(({ dueDay }) => dueDay <= asOf)) + outstanding.feesCents,
    pastDueCents: withFees(rows.filter(({ dueDay }) => dueDay < asOf)),
    nextDue: nextDueOf(rows, asOf),
    principalHistory: [...principalByDay.set(asOf, outstanding.principalCents)].map(([day, principalCents]) => ({ date: calendarDate(day), principalCents })),
  }
}

/** What was charged off and then wholly recovered is paid off. */
function statusOf(owed: Owed, hasBegun: boolean, isChargedOff: boolean): LoanStatus {
  if (hasBegun && isNothing(owed)) return 'paid-off'
  return isChargedOff ? 'charged-off' : 'active'
}

const isNothing = ({ principalCents, interestCents, feesCents }: Owed): boolean => principalCents + interestCents + feesCents === 0

const left = (rows: readonly RowView[]): Cents => rows.reduce((sum, { leftCents }) => sum + leftCents, 0)

const wholeLeft = (row: RowView): Cents => row.principalCents + row.interestCents + row.feesCents - row.paidCents
const withFees = (rows: readonly RowView[]): Cents => rows.reduce((sum, row) => sum + wholeLeft(row), 0)

function nextDueOf(rows: readonly RowView[], asOf: DayNumber): LoanState['nextDue'] {
  const next = rows.find((row) => row.dueDay >= asOf && wholeLeft(row) > 0)
  return next ? { number: next.number, dueDate: calendarDate(next.dueDay), amountCents: wholeLeft(next) } : null
}

const installmentOf = ({ number, dueDay, principalCents, interestCents, feesCents, paidCents }: RowView): LoanInstallment => ({
  number, dueDate: calendarDate(dueDay), principalCents, interestCents, feesCents, paidCents,
})
