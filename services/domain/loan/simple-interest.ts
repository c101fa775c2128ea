import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { interestInSegments } from './accrual.ts'
import type { Accrual } from './accrual.ts'

/**
 * Principal and the simple interest on it. "Rounded once per segment; a segment ends only where principal or rate
 * changes": interest that is only looked at, or paid, does not end one; a new plan does, because it is agreed over what is owed
 * on its day to the cent. Nothing compounds.
 */
export class SimpleInterest {
  #accrual: Accrual
  #principalCents = 0
  #paidCents = 0
  /** Of the segments that have ended. */
  #closedCents = 0
  #segmentFrom: DayNumber
  /** The same for the running period alone, rounded at its due date too, as the schedule rounds it. */
  #periodClosedCents = 0
  #periodFrom: DayNumber
  #isStopped = false

  constructor(accrual: Accrual, start: DayNumber) {
    this.#accrual = accrual
    this.#segmentFrom = start
    this.#periodFrom = start
  }

  get principalCents(): Cents {
    return this.#principalCents
  }

  copy(): SimpleInterest {
    const copy = new SimpleInterest(this.#accrual, this.#segmentFrom)
    copy.#principalCents = this.#principalCents
    copy.#paidCents = this.#paidCents
    copy.#closedCents = this.#closedCents
    copy.#periodClosedCents = this.#periodClosedCents
    copy.#periodFrom = this.#periodFrom
    copy.#isStopped = this.#isStopped
    return copy
  }

  /** Interest accrued by a day and not paid. */
  interestOwed(day: DayNumber): Cents {
    return Math.max(0, this.#accrued(day) - this.#paidCents)
  }

  /** The interest of the running period through a day, paid or not. */
  interestOfPeriod(day: DayNumber): Cents {
    return this.#periodClosedCents + this.#between(this.#periodFrom, day)
  }

  payInterest(cents: Cents): void {
    this.#paidCents += cents
  }

  /** Gives up interest; `ofPeriodCents` of it is the running period's. */
  waiveInterest(cents: Cents, ofPeriodCents: Cents): void {
    this.#paidCents += cents
    this.#periodClosedCents -= ofPeriodCents
  }

  /** No interest from this day on. */
  stop(day: DayNumber): void {
    this.changePrincipal(day, 0)
    this.#isStopped = true
  }

  /** An advance adds principal, a payment takes some away: the segment ends. */
  changePrincipal(day: DayNumber, cents: Cents): void {
    this.endSegment(day)
    this.#periodClosedCents = this.interestOfPeriod(day)
    this.#periodFrom = Math.max(day, this.#periodFrom)
    this.#principalCents += cents
  }

  endSegment(day: DayNumber): void {
    this.#closedCents = this.#accrued(day)
    this.#segmentFrom = Math.max(day, this.#segmentFrom)
  }

  /** The next period begins on a due date. */
  beginPeriod(day: DayNumber): void {
    this.#periodClosedCents = 0
    this.#periodFrom = day
  }

  /** A new plan begins: its periods lie further than the old one's did, and its first installment pays what interest is owed by then. */
  beginPlan(day: DayNumber, accrual: Accrual): void {
    this.endSegment(day)
    this.#accrual = accrual
    this.#periodClosedCents = this.interestOwed(day)
    this.#periodFrom = day
  }

  #accrued(day: DayNumber): Cents {
    return this.#closedCents + this.#between(this.#segmentFrom, day)
  }

  #between(from: DayNumber, to: DayNumber): Cents {
    return this.#isStopped ? 0 : interestInSegments(this.#accrual, this.#principalCents, from, to)
  }
}
