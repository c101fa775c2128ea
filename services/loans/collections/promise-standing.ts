import { promiseOutcome, type PromiseOutcome } from '#domain/payment/promise.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { historyOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'

export interface KeptPromise { amountCents: number; madeOn: string; promisedOn: string; afterSequence: number }

/** How a promise stands by the payments recorded since it was made, as of the end of a day. An undone payment never came. */
export function promiseStanding(loan: LoanRecord, promise: KeptPromise, asOf: string): PromiseOutcome {
  const since = new Set(loan.events.filter(({ kind, sequence }) => kind === 'payment' && sequence > promise.afterSequence).map(({ id }) => id))
  const received = eventsThatHappened(historyOf(loan, asOf).events)
    .flatMap((event) => (event.kind === 'payment' && since.has(event.id) ? [{ on: event.date, amountCents: event.amountCents }] : []))
  return promiseOutcome(promise, received, asOf)
}
