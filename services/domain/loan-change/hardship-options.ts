import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Period, PeriodUnit } from '#domain/calendar-date/period.ts'
import type { Cents } from '#domain/money/cents.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanInstallment } from '#domain/loan/loan-state.ts'
import { changeAsked, openInstallments, type AskedHelp } from './asked-change.ts'
import { asEvent, type LoanChange } from './change.ts'

/** A way of paying from here to the end: what comes next, what comes last, and what it costs beyond the way it goes now. */
export interface WayToPay {
  nextOn: CalendarDate
  nextCents: Cents
  lastOn: CalendarDate
  lastCents: Cents
  /** All payments from today to the end. */
  totalCents: Cents
  /** Beyond `asItGoes`: interest for having the money longer. Nothing else is charged. */
  costCents: Cents
}

export interface HardshipOptions {
  asItGoes: WayToPay
  /** Skipping so many payments: each moves to a later due date. */
  pauses: (WayToPay & { installments: number })[]
  /** The payments due by a day are paid on it; a promise, which changes no due date. */
  later: WayToPay & { payOn: CalendarDate }
  /** So many payments of a smaller amount; what is missing comes at the end. */
  smaller: (WayToPay & { amountCents: Cents; installments: number }) | null
  /** The next payment on another day, and all later ones on that day of the month. */
  newDay: (WayToPay & { dueOn: CalendarDate }) | null
  /** All that is owed, over more payments. */
  newPlans: (WayToPay & { installments: number })[]
}

/** What the options are worked out for. `newDay` null: not asked. */
export interface OptionsAsked { pauses: readonly number[]; payOn: CalendarDate; smallerCents: Cents | null; newDay: CalendarDate | null; longestPauseDays: number }

interface Payment { on: CalendarDate; cents: Cents }

const daysOf: Record<PeriodUnit, number> = { day: 1, week: 7, 'semi-month': 15, month: 30 }
/** How much longer a new plan may be, in parts of what is left. */
const longer = [0.25, 0.5, 1]

/** How many payments may be skipped: pauses of about two weeks, four, six, eight; never longer than the programme allows. */
export function pausesFor({ every, unit }: Period, longestDays: number): number[] {
  const most = Math.floor(longestDays / (every * daysOf[unit]))
  return [...new Set([0.25, 0.5, 0.75, 1].map((part) => Math.floor(most * part)))].filter((count) => count > 0)
}

/** How many payments new plans have that are about a quarter, a half, and twice as long as what is left. */
const plansFor = (left: number): number[] => [...new Set(longer.map((part) => left + Math.ceil(left * part)))]

/**
 * What her ways out come to, by the fold: each is the loan with the change that would be written down for it, if everything
 * is then paid on its day. Nothing is changed; who may change it decides.
 * @returns null where nothing is left to pay
 */
export function hardshipOptions(whole: LoanHistory, asked: OptionsAsked): HardshipOptions | null {
  // What is dated ahead has not happened; looked at from a later day it would.
  const history = { ...whole, events: eventsThatHappened(whole.events).filter(({ date }) => date <= whole.asOf) }
  const open = openInstallments(history)
  const firstOpen = open[0]?.dueDate
  if (firstOpen === undefined) return null
  const now = paymentsOf(open, history.asOf)
  const base = wayOf(now, now)
  const times = Math.max(...asked.pauses, 1)
  const { smallerCents, newDay, payOn } = asked
  const way = (help: AskedHelp) => wayOf(paymentsWith(history, changeAsked(history, help, asked.longestPauseDays, open)), now)
  return {
    asItGoes: base,
    pauses: asked.pauses.map((installments) => ({ installments, ...way({ wish: 'pause', installments }) })),
    later: { payOn, ...laterOn(history, now, payOn) },
    smaller: smallerCents === null ? null : { amountCents: smallerCents, installments: times, ...way({ wish: 'smaller', amountCents: smallerCents, installments: times }) },
    // Another day is a later one.
    newDay: newDay === null || newDay <= firstOpen ? null : { dueOn: newDay, ...way({ wish: 'new-day', dueOn: newDay }) },
    newPlans: plansFor(now.length).map((installments) => ({ installments, ...way({ wish: 'new-plan', installments }) })),
  }
}

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other)

/** What is left of each installment, on its day; what is late, today. */
const paymentsOf = (open: readonly LoanInstallment[], asOf: CalendarDate): Payment[] => open.map(({ dueDate, principalCents, interestCents, feesCents, paidCents }) => (
  { on: later(dueDate, asOf), cents: principalCents + interestCents + feesCents - paidCents }
))

const paymentsWith = (history: LoanHistory, change: LoanChange | null): Payment[] => (
  paymentsOf(openInstallments(change ? { ...history, events: [...history.events, asEvent(change)] } : history), history.asOf)
)

const sumOf = (payments: readonly Payment[]): Cents => payments.reduce((sum, { cents }) => sum + cents, 0)

function wayOf(payments: readonly Payment[], now: readonly Payment[]): WayToPay {
  const next = payments[0]?.on ?? ''
  const last = payments.at(-1)
  return {
    nextOn: next, nextCents: sumOf(payments.filter(({ on }) => on === next)), lastOn: last?.on ?? '', lastCents: last?.cents ?? 0,
    totalCents: sumOf(payments), costCents: sumOf(payments) - sumOf(now),
  }
}

/** The payments due by a day come on it and not before; the last takes what is then left. */
function laterOn(history: LoanHistory, now: readonly Payment[], payOn: CalendarDate): WayToPay {
  const moved = now.map(({ on, cents }) => ({ on: later(on, payOn), cents }))
  const [asItGoes, late] = [closing(history, now), closing(history, moved)]
  return wayOf(late, asItGoes)
}

/** Pays on these days, the last time all that is owed then. */
function closing(history: LoanHistory, payments: readonly Payment[]): Payment[] {
  const paid = payments.slice(0, -1)
  const on = payments.at(-1)?.on ?? history.asOf
  const events = paid.map(({ on: date, cents }, index) => ({ id: `way-${index}`, kind: 'payment' as const, date, recordedOn: `9999-${index}`, amountCents: cents }))
  return [...paid, { on, cents: foldLoan({ ...history, events: [...history.events, ...events], asOf: on }).payoffCents }]
}
