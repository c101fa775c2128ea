import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import type { Allocation } from '#domain/payment/allocation-order.ts'
import type { AnnualRatePercent } from '#domain/rate/annual-rate.ts'
import type { Terms } from './terms.ts'

/** `scheduled`: an installment's interest is what the schedule says. `daily`: simple interest on what is really outstanding. */
export const interestAccruals = ['scheduled', 'daily'] as const
export type InterestAccrual = (typeof interestAccruals)[number]

/** What money ahead of the next installment does: end the loan sooner, make later installments smaller, or cover the next ones. */
export const aheadChoices = ['fewer', 'smaller', 'next'] as const
export type AheadChoice = (typeof aheadChoices)[number]

/** Every kind of event in a loan's life, in the order of those on one day. A reversal has no place in it: its target never happened. */
export const eventKinds = ['rate-change', 'pause', 'due-date-change', 'plan-change', 'ahead-choice', 'fee', 'waiver', 'payment', 'refund', 'charge-off', 'recovery'] as const
export type EventKind = (typeof eventKinds)[number] | 'reversal'

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
/** Another rate from a day on, which may lie before the event's own (50 USC 3937: the 6 % of the SCRA reaches back). */
export interface RateChangeEvent extends EventBase { kind: 'rate-change'; annualRatePercent: AnnualRatePercent; from: CalendarDate }
/** No installment falls due from the first day through the last: those that would have, and all later ones, move by whole periods. */
export interface PauseEvent extends EventBase { kind: 'pause'; from: CalendarDate; to: CalendarDate }

/** Which installments another due date moves: the one, or all from it on. */
export const movedInstallments = ['one', 'all'] as const
export type MovedInstallments = (typeof movedInstallments)[number]
/**
 * What would fall due from the first day on and before the second falls due on the second. With `all`, later installments
 * follow it by whole periods: it is another day of the month.
 */
export interface DueDateChangeEvent extends EventBase { kind: 'due-date-change'; from: CalendarDate; to: CalendarDate; moves: MovedInstallments }
/**
 * All that is owed on its day, what is late included, is paid in so many installments from the next due date on; the first
 * `lowerInstallments` of them come to `lowerCents`, the level payment is solved over the rest. It extends, re-amortises and
 * re-ages in one. Where an advance is still to come, there are as many as it takes to have one after it.
 */
export interface PlanChangeEvent extends EventBase { kind: 'plan-change'; installments: number; lowerInstallments?: number; lowerCents?: Cents }
/** From its day on, money ahead does this. */
export interface AheadChoiceEvent extends EventBase { kind: 'ahead-choice'; ahead: AheadChoice }

/** What can be waived. Principal cannot: what is given up of it is a charge-off. */
export const waivedParts = ['interest', 'fees'] as const
export type WaivedPart = (typeof waivedParts)[number]
/** Gives up so much of what is owed on the day, and no more than that. */
export interface WaiverEvent extends EventBase { kind: 'waiver'; of: WaivedPart; amountCents: Cents }
/** Money in credit goes back to the borrower. */
export interface RefundEvent extends EventBase { kind: 'refund'; amountCents: Cents }
/** The lender no longer expects the money: interest stops, what is owed stays owed. */
export interface ChargeOffEvent extends EventBase { kind: 'charge-off' }
/** Money that comes in after a charge-off. */
export interface RecoveryEvent extends EventBase { kind: 'recovery'; amountCents: Cents }
/** Takes back another event, also a reversal: as if it had never happened. Counts whatever its date. */
export interface ReversalEvent extends EventBase { kind: 'reversal'; of: string }

export type LoanEvent =
  | PaymentEvent | FeeEvent | RateChangeEvent | PauseEvent | DueDateChangeEvent | PlanChangeEvent | AheadChoiceEvent
  | WaiverEvent | RefundEvent | ChargeOffEvent | RecoveryEvent | ReversalEvent
/** What can have happened: everything but taking back. */
export type LifeEvent = Exclude<LoanEvent, ReversalEvent>

/** A loan's contract and everything that happened, to be looked at as of a day. */
export interface LoanHistory {
  terms: Terms
  interestAccrual: InterestAccrual
  allocation: Allocation
  ahead: AheadChoice
  events: readonly LoanEvent[]
  /** Of a loan that was brought in: what happened through this day lies before the books. The fold itself does not ask. */
  broughtInOn?: CalendarDate
  asOf: CalendarDate
}
