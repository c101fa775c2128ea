import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Allocation } from '#domain/payment/allocation-order.ts'
import type { Terms } from './terms.ts'

/** `scheduled`: an installment's interest is what the schedule says. `daily`: simple interest on what is really outstanding. */
export const interestAccruals = ['scheduled', 'daily'] as const
export type InterestAccrual = (typeof interestAccruals)[number]

/** What money ahead of the next installment does: end the loan sooner, make later installments smaller, or cover the next ones. */
export const aheadChoices = ['fewer', 'smaller', 'next'] as const
export type AheadChoice = (typeof aheadChoices)[number]

/**
 * Every kind of event in a loan's life, in the order of those on one day. A reversal has no place in it: its target never
 * happened. Kinds that `supportedKinds` lacks are refused by name until the fold knows them.
 */
export const eventKinds = ['rate-change', 'pause', 'fee', 'waiver', 'payment', 'refund', 'charge-off', 'recovery'] as const
export type EventKind = (typeof eventKinds)[number] | 'reversal'
export const supportedKinds = ['payment', 'fee', 'reversal'] as const

interface EventBase {
  id: string
  /** The effective date. */
  date: CalendarDate
  /** When it was written down, a date or a UTC instant: orders events of one day and kind. */
  recordedOn?: string
}
/** Money received from the borrower. */
export interface PaymentEvent extends EventBase { kind: 'payment'; amountCents: Cents }
/** A charge, due on its date. */
export interface FeeEvent extends EventBase { kind: 'fee'; amountCents: Cents }
/** Takes back another event, also a reversal: as if it had never happened. Counts whatever its date. */
export interface ReversalEvent extends EventBase { kind: 'reversal'; of: string }

export type LoanEvent = PaymentEvent | FeeEvent | ReversalEvent
export type MoneyEvent = Exclude<LoanEvent, ReversalEvent>

/** A loan's contract and everything that happened, to be looked at as of a day. */
export interface LoanHistory {
  terms: Terms
  interestAccrual: InterestAccrual
  allocation: Allocation
  ahead: AheadChoice
  events: readonly LoanEvent[]
  asOf: CalendarDate
}
