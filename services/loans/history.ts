import { positionOfLoan } from '#domain/ledger/position-of-loan.ts'
import type { LoanPosition } from '#domain/ledger/loan-position.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { LoanRecord, RecordedEvent } from './record.ts'

/** Whether the money went out: only then does a loan owe, and only then is there anything to fold. */
export const isFunded = (record: Pick<LoanRecord, 'disbursedOn'>): boolean => record.disbursedOn !== null

/**
 * What the fold reads of a recorded loan. Its own order of events of one day and kind is the order in which they were
 * written down, so that a receipt already printed stays true; the advance is in the terms.
 */
export function historyOf(record: LoanRecord, asOf: string): LoanHistory {
  const { terms, interestAccrual, allocation, ahead } = record
  return { terms, interestAccrual, allocation, ahead, asOf, events: record.events.flatMap(eventOf) }
}

function eventOf(event: RecordedEvent): LoanEvent[] {
  const base = { id: event.id, date: event.effectiveOn, recordedOn: `${event.recordedOn}.${String(event.sequence).padStart(6, '0')}` }
  if (event.kind === 'advance') return []
  if (event.kind === 'reversal' && event.targetEventId !== null) return [{ ...base, kind: 'reversal', of: event.targetEventId }]
  if ((event.kind === 'payment' || event.kind === 'fee') && event.amountCents !== null) return [{ ...base, kind: event.kind, amountCents: event.amountCents }]
  throw new Error(`The fold does not know the recorded event ${event.id} of kind ${event.kind}`)
}

/** The loan as of a day; null before it was funded. */
export const stateOf = (record: LoanRecord, asOf: string): LoanState | null => (isFunded(record) ? foldLoan(historyOf(record, asOf)) : null)

/** What the loan is in the books, by its fold as of the day. */
export function positionOf(record: LoanRecord, asOf: string, state: LoanState | null): LoanPosition {
  const { terms, events } = historyOf(record, asOf)
  return positionOfLoan({ terms, events, asOf, state })
}
