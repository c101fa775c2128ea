import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { lateFeeArises } from '#domain/payment/late-fee.ts'
import { lateFeeCents } from '#domain/product/fees-along-the-way.ts'
import type { LateFee } from '#domain/product/fees-along-the-way.ts'
import { eventsThatHappened } from './event-order.ts'
import { lived } from './lived-loan.ts'
import type { Lived } from './lived-loan.ts'
import type { RowView } from './loan-book.ts'
import type { LoanHistory } from './loan-events.ts'
import { isPaidForItsTime } from './paid-for-its-time.ts'
import { pausedDays } from './pauses.ts'
import type { Pause } from './pauses.ts'

/** A late fee that was charged by rule for an installment. */
export interface ChargedLateFee {
  eventId: string
  installment: number
  stands: boolean
  /** A person took it back: the rule leaves that installment alone for good. */
  isSettled: boolean
}

/** What the rule asks for now. `attempt` counts the fees of one installment, from 0: one that was taken back can arise again. */
export type LateFeeStep =
  | { kind: 'charge'; installment: number; attempt: number; dueOn: CalendarDate; on: CalendarDate; amountCents: Cents }
  | { kind: 'take-back'; installment: number; attempt: number; eventId: string }

/** Which installments are looked at: those whose last day of grace lies between the two, both inside; and `again` those that had a fee. */
export interface LateFeeSpan { from: CalendarDate; through: CalendarDate; again: boolean }

/** An installment, and the last day on which what it takes still is in time. */
interface Deadline { number: number; dueDay: DayNumber; last: DayNumber }

/**
 * Late fees as they must be by what is known now: each installment that was not whole at the end of its last day of grace has
 * one, dated on the day after. No pyramiding (16 CFR 444.4): what fees took of her money is as if it had gone to installments,
 * because the loan is looked at without any fee charged along the way; and an installment for which enough came in its own time
 * is not late because an earlier one is missing (decision 17). None arises once the loan is charged off, nor while money of
 * hers is held as credit.
 */
export function lateFeeSteps(history: LoanHistory, fee: LateFee, charged: readonly ChargedLateFee[], span: LateFeeSpan): LateFeeStep[] {
  const free: LoanHistory = { ...history, asOf: span.through, events: eventsThatHappened(history.events).filter(({ kind }) => kind !== 'fee') }
  const life = lived(free)
  const feesOf = (number: number) => charged.filter(({ installment }) => installment === number)
  const isLookedAt = ({ number, last }: Deadline): boolean => {
    const isInSpan = last >= dayOf(span.from) && last <= dayOf(span.through)
    return (isInSpan || (span.again && feesOf(number).length > 0)) && !feesOf(number).some(({ isSettled }) => isSettled)
  }
  // On most nights of a late loan no installment is looked at: then nothing has to be worked out.
  if (!deadlinesOf(life, life.book.periods(), fee.graceDays).some(isLookedAt)) return []
  const deadlines = deadlinesOf(life, life.book.rows(life.asOf), fee.graceDays)
  return deadlines.flatMap((deadline, index) => (
    isLookedAt(deadline) ? stepOf(deadline, feesOf(deadline.number), fee, deadline.last <= dayOf(span.through) ? lateRow(free, life, deadline, deadlines[index - 1]?.last) : undefined) : []
  ))
}

/** The book's installments, and not the plan's: a new plan may have more. */
function deadlinesOf({ plan }: Lived, installments: readonly Pick<Deadline, 'number' | 'dueDay'>[], graceDays: number): Deadline[] {
  return installments.map(({ number, dueDay }) => ({ number, dueDay, last: lastDayOfGrace(dueDay, graceDays, plan.changes.pauses) }))
}

function stepOf({ number: installment, dueDay, last }: Deadline, earlier: readonly ChargedLateFee[], fee: LateFee, late: RowView | undefined): LateFeeStep[] {
  const standing = earlier.findIndex(({ stands }) => stands)
  const stands = earlier[standing]
  if (!late) return stands ? [{ kind: 'take-back', installment, attempt: standing, eventId: stands.eventId }] : []
  const amountCents = lateFeeCents(fee, late.principalCents + late.interestCents)
  if (stands || amountCents === 0) return []
  return [{ kind: 'charge', installment, attempt: earlier.length, dueOn: calendarDate(dueDay), on: calendarDate(last + 1), amountCents }]
}

/** The installment as it stood at the end of its last day of grace, where it was late then. @param before the last day of grace of the one before it */
function lateRow(free: LoanHistory, life: Lived, { number, last }: Deadline, before: DayNumber | undefined): RowView | undefined {
  const then = last === life.asOf ? life : lived({ ...free, asOf: calendarDate(last) })
  if (then.isChargedOff || then.receipts.creditCents > 0) return undefined
  const row = then.book.rows(last).find((one) => one.number === number)
  if (!row) return undefined
  const dueCents = row.principalCents + row.interestCents
  if (!lateFeeArises({ dueCents, paidInTimeCents: dueCents - row.leftCents, takenByLateFeesCents: 0 })) return undefined
  return before !== undefined && isPaidForItsTime(free, number, { after: before, last }) ? undefined : row
}

/** Days in a pause are no days of grace. */
function lastDayOfGrace(dueDay: DayNumber, graceDays: number, pauses: readonly Pause[]): DayNumber {
  let day = dueDay + graceDays
  while (day - dueDay - pausedDays(pauses, dueDay, day) < graceDays) day += 1
  return day
}
