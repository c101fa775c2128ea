import { foldLoan } from '#domain/loan/fold-loan.ts'
import { eventsThatHappened, inOrder } from '#domain/loan/event-order.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { BalanceOnPaper } from '#platform/documents/index.ts'
import { historyOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

const longAgo = '1900-01-01'

/** The loan right after one of its events, on that day: with what counts before it, and nothing that came later. */
export function rightAfter(record: LoanRecord, eventId: string): LoanState {
  const history = historyOf(record, longAgo)
  const counting = inOrder(eventsThatHappened(history.events))
  const recorded = record.events.find((event) => event.id === eventId)
  const asOf = recorded?.effectiveOn ?? history.asOf
  const at = counting.findIndex((event) => event.id === eventId)
  // What does not count (an advance, a reversal, a payment undone) stands after all that counts by its day.
  const events = at === -1 ? counting.filter((event) => event.date <= asOf) : counting.slice(0, at + 1)
  return foldLoan({ ...history, events, asOf })
}

/** A copy of the loan in which an undone payment was not undone: to show on paper how it had been split. */
export function withoutReversalsOf(record: LoanRecord, eventId: string): LoanRecord {
  return { ...record, events: record.events.filter((event) => event.targetEventId !== eventId) }
}

export const nothingOnPaper: BalanceOnPaper = { principalCents: 0, interestCents: 0, feesCents: 0, creditCents: 0 }

export const balanceOnPaper = (state: LoanState | null): BalanceOnPaper => (
  state ? { ...state.outstanding, creditCents: state.creditCents } : nothingOnPaper
)

export const nextDueOnPaper = (state: LoanState | null): { on: string; amountCents: number } | null => (
  state?.nextDue ? { on: state.nextDue.dueDate, amountCents: state.nextDue.amountCents } : null
)
