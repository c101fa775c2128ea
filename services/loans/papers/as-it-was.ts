import { foldLoan } from '#domain/loan/fold-loan.ts'
import { eventsThatHappened, inOrder } from '#domain/loan/event-order.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { BalanceOnPaper } from '#platform/documents/index.ts'
import { historyOf } from '../history.ts'
import type { LoanRecord, RecordedEvent } from '../record.ts'

/** The loan right after one of its events, on that day: with what counts before it, and nothing that came later. */
export function rightAfter(record: LoanRecord, event: RecordedEvent): LoanState {
  const history = historyOf(record, event.effectiveOn)
  const counting = inOrder(eventsThatHappened(history.events))
  const at = counting.findIndex(({ id }) => id === event.id)
  // What does not count (an advance, a reversal, a payment undone) stands among the others of its day as it was written down.
  const sequences = new Map(record.events.map(({ id, sequence }) => [id, sequence]))
  const before = ({ id, date }: { id: string; date: string }) => date < event.effectiveOn || (date === event.effectiveOn && (sequences.get(id) ?? 0) < event.sequence)
  return foldLoan({ ...history, events: at === -1 ? counting.filter(before) : counting.slice(0, at + 1) })
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
