import { calendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Period, PeriodUnit } from '#domain/calendar-date/period.ts'
import type { Cents } from '#domain/money/cents.ts'
import { dueDatesOf } from './due-dates.ts'
import { eventsThatHappened } from './event-order.ts'
import { foldLoan } from './fold-loan.ts'
import type { LoanHistory } from './loan-events.ts'
import { LIMITS } from './terms.ts'

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
  /** The payments due by a day are paid on it. */
  later: WayToPay & { payOn: CalendarDate }
  /** So many payments of a smaller amount; what is missing comes at the end. */
  smaller: (WayToPay & { amountCents: Cents; installments: number }) | null
}

interface Step { number: number; on: CalendarDate; cents: Cents }

const daysOf: Record<PeriodUnit, number> = { day: 1, week: 7, 'semi-month': 15, month: 30 }
const mostExtra = 120

/** How many payments may be skipped: pauses of about two weeks, four, six, eight; never longer than the programme allows. */
export function pausesFor({ every, unit }: Period, longestDays: number): number[] {
  const most = Math.floor(longestDays / (every * daysOf[unit]))
  return [...new Set([0.25, 0.5, 0.75, 1].map((part) => Math.floor(most * part)))].filter((count) => count > 0)
}

/**
 * What her ways out come to, by the fold: each is the loan as it stands with the payments that way would bring. Nothing is
 * changed; who may change it decides.
 * @returns null where nothing is left to pay
 */
export function hardshipOptions(whole: LoanHistory, asked: { pauses: readonly number[]; payOn: CalendarDate; smallerCents: Cents | null }): HardshipOptions | null {
  // What is dated ahead has not happened; looked at from a later day it would.
  const history = { ...whole, events: eventsThatHappened(whole.events).filter(({ date }) => date <= whole.asOf) }
  const steps = stepsLeft(history)
  const first = steps[0]
  if (!first) return null
  const dates = dueDates(history, Math.max(0, ...asked.pauses) + mostExtra)
  const regular = Math.max(...steps.map(({ cents }) => cents))
  const extraFrom = (index: number) => dates.slice(index)
  const base = follow(history, steps, [], regular)
  const way = (changed: Step[], extra: CalendarDate[]) => {
    const found = follow(history, changed, extra, regular)
    return { ...found, costCents: found.totalCents - base.totalCents }
  }
  const count = Math.max(...asked.pauses, 1)
  const { smallerCents } = asked
  return {
    asItGoes: { ...base, costCents: 0 },
    pauses: asked.pauses.map((installments) => ({ installments, ...way(steps.map((step) => ({ ...step, on: later(step.on, dates[step.number - 1 + installments]) })), []) })),
    later: { payOn: asked.payOn, ...way(steps.map((step) => ({ ...step, on: later(step.on, asked.payOn) })), []) },
    smaller: smallerCents === null ? null : {
      amountCents: smallerCents, installments: count,
      ...way(steps.map((step, index) => (index < count ? { ...step, cents: Math.min(step.cents, smallerCents) } : step)), extraFrom((steps.at(-1)?.number ?? 0))),
    },
  }
}

const later = (one: CalendarDate, other: CalendarDate = one): CalendarDate => (one > other ? one : other)

/** What is left of each installment, on its day; what is late, today. */
function stepsLeft(history: LoanHistory): Step[] {
  return foldLoan(history).installments.flatMap(({ number, dueDate, principalCents, interestCents, feesCents, paidCents }) => {
    const cents = principalCents + interestCents + feesCents - paidCents
    return cents > 0 ? [{ number, on: later(dueDate, history.asOf), cents }] : []
  })
}

/** The due dates of the loan, and those that would follow. */
function dueDates({ terms }: LoanHistory, more: number): CalendarDate[] {
  const found = dueDatesOf({ ...terms, installments: Math.min(terms.installments + more, LIMITS.installments) })
  return 'ends' in found ? found.ends.filter(({ isDue }) => isDue).map(({ day }) => calendarDate(day)) : []
}

/** Pays the steps on their days. The last takes what is left; where that is much more than a payment, more payments follow. */
function follow(history: LoanHistory, steps: readonly Step[], extra: readonly CalendarDate[], regular: Cents): Omit<WayToPay, 'costCents'> {
  const paid = steps.slice(0, -1).filter(({ cents }) => cents > 0)
  let lastOn = steps.at(-1)?.on ?? history.asOf
  let lastCents = payoffAfter(history, paid, lastOn)
  for (const on of extra.filter((date) => date > lastOn)) {
    if (lastCents <= regular * 1.5) break
    paid.push({ number: 0, on: lastOn, cents: paid.length < steps.length ? steps.at(-1)?.cents ?? regular : regular })
    lastOn = on
    lastCents = payoffAfter(history, paid, on)
  }
  const all = [...paid, { on: lastOn, cents: lastCents }]
  const next = all[0] ?? { on: lastOn, cents: lastCents }
  return {
    nextOn: next.on, nextCents: all.filter(({ on }) => on === next.on).reduce((sum, { cents }) => sum + cents, 0),
    lastOn, lastCents, totalCents: all.reduce((sum, { cents }) => sum + cents, 0),
  }
}

function payoffAfter(history: LoanHistory, paid: readonly Pick<Step, 'on' | 'cents'>[], on: CalendarDate): Cents {
  const payments = paid.map(({ on: date, cents }, index) => ({ id: `way-${index}`, kind: 'payment' as const, date, recordedOn: `9999-${index}`, amountCents: cents }))
  return foldLoan({ ...history, events: [...history.events, ...payments], asOf: on }).payoffCents
}
