import { positionOfLoan } from '#domain/ledger/position-of-loan.ts'
import type { LoanPosition } from '#domain/ledger/loan-position.ts'
import { eventsThatHappened, inOrder } from '#domain/loan/event-order.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { AheadChoice, LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { dayBroughtIn, foldedEvent } from './event-data.ts'
import type { LoanRecord } from './record.ts'

/** Whether the money went out: only then does a loan owe, and only then is there anything to fold. */
export const isFunded = (record: Pick<LoanRecord, 'disbursedOn'>): boolean => record.disbursedOn !== null

/** What the fold reads of a recorded loan. */
export function historyOf(record: LoanRecord, asOf: string): LoanHistory {
  const { terms, interestAccrual, allocation, ahead } = record
  const broughtInOn = dayBroughtIn(record)
  return { terms, interestAccrual, allocation, ahead, asOf, ...(broughtInOn !== undefined && { broughtInOn }), events: record.events.flatMap((event) => foldedEvent(event) ?? []) }
}

/** The loan as of a day; null before it was funded. */
export const stateOf = (record: LoanRecord, asOf: string): LoanState | null => (isFunded(record) ? foldLoan(historyOf(record, asOf)) : null)

/** What the loan is in the books, by its fold as of the day. */
export const positionOf = (record: LoanRecord, asOf: string, state: LoanState | null): LoanPosition => positionOfLoan(historyOf(record, asOf), state)

/** What money ahead does on a day: the last choice that stands, else the product's. */
export function aheadOn(record: LoanRecord, day: string): AheadChoice {
  const { events, ahead } = historyOf(record, day)
  return inOrder(eventsThatHappened(events)).reduce((chosen, event) => (event.kind === 'ahead-choice' && event.date <= day ? event.ahead : chosen), ahead)
}
