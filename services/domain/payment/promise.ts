import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'

/** What became of a promise. `replaced` is no outcome of money: a newer one took its place. */
export const promiseStates = ['open', 'kept', 'partly', 'broken', 'replaced'] as const
export type PromiseState = (typeof promiseStates)[number]

/** What she said she would pay, and through which day. */
export interface PromiseToPay { amountCents: Cents; madeOn: CalendarDate; promisedOn: CalendarDate }

/** Money that came after the promise was made, by the day it counts. */
export interface MoneyReceived { on: CalendarDate; amountCents: Cents }

export interface PromiseOutcome { state: Exclude<PromiseState, 'replaced'>; receivedCents: Cents }

/**
 * How a promise stands at the end of a day, from the money that came from the day it was made through the day promised. It is
 * kept as soon as the money is there; until the promised day is over it is not broken.
 */
export function promiseOutcome(promise: PromiseToPay, received: readonly MoneyReceived[], asOf: CalendarDate): PromiseOutcome {
  const last = asOf < promise.promisedOn ? asOf : promise.promisedOn
  const receivedCents = received.filter(({ on }) => on >= promise.madeOn && on <= last).reduce((sum, { amountCents }) => sum + amountCents, 0)
  if (receivedCents >= promise.amountCents) return { state: 'kept', receivedCents }
  if (asOf < promise.promisedOn) return { state: 'open', receivedCents }
  return { state: receivedCents > 0 ? 'partly' : 'broken', receivedCents }
}
