import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { lateFeeArises } from '#domain/payment/late-fee.ts'
import { lateFeeCents } from '#domain/product/fees-along-the-way.ts'
import type { LateFee } from '#domain/product/fees-along-the-way.ts'
import { lived } from './lived-loan.ts'
import type { Lived } from './lived-loan.ts'
import type { RowView } from './loan-book.ts'
import type { LoanHistory } from './loan-events.ts'
import { pausedDays } from './pauses.ts'
import type { Pause } from './pauses.ts'
import type { PlannedPeriod } from './plan.ts'

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

/**
 * Late fees as they must be by what is known now: each installment that was not whole at the end of its last day of grace has
 * one, dated on the day after. No pyramiding (16 CFR 444.4): what earlier late fees took of her money is as if it had gone to
 * installments, because the loan is looked at without any of them. None arises once the loan is charged off, nor while
 * money of hers is held as credit.
 */
export function lateFeeSteps(history: LoanHistory, fee: LateFee, charged: readonly ChargedLateFee[], span: LateFeeSpan): LateFeeStep[] {
  const ids = new Set(charged.map(({ eventId }) => eventId))
  const free: LoanHistory = { ...history, asOf: span.through, events: history.events.filter((event) => !ids.has(event.id) && !(event.kind === 'reversal' && ids.has(event.of))) }
  const life = lived(free)
  return life.plan.periods.flatMap((period): LateFeeStep[] => {
    const earlier = charged.filter(({ installment }) => installment === period.number)
    const last = lastDayOfGrace(period, fee.graceDays, life.plan.changes.pauses)
    const isInSpan = last >= dayOf(span.from) && last <= dayOf(span.through)
    const isLookedAt = (isInSpan || (span.again && earlier.length > 0)) && !earlier.some(({ isSettled }) => isSettled)
    return isLookedAt ? stepOf(period, earlier, fee, last, last <= dayOf(span.through) ? lateRow(free, life, period, last) : undefined) : []
  })
}

function stepOf({ number: installment, dueDay }: PlannedPeriod, earlier: readonly ChargedLateFee[], fee: LateFee, last: DayNumber, late: RowView | undefined): LateFeeStep[] {
  const standing = earlier.findIndex(({ stands }) => stands)
  const stands = earlier[standing]
  if (!late) return stands ? [{ kind: 'take-back', installment, attempt: standing, eventId: stands.eventId }] : []
  const amountCents = lateFeeCents(fee, late.principalCents + late.interestCents)
  if (stands || amountCents === 0) return []
  return [{ kind: 'charge', installment, attempt: earlier.length, dueOn: calendarDate(dueDay), on: calendarDate(last + 1), amountCents }]
}

/** The installment as it stood at the end of its last day of grace, where it was not whole. */
function lateRow(free: LoanHistory, life: Lived, { number }: PlannedPeriod, last: DayNumber): RowView | undefined {
  const then = last === life.asOf ? life : lived({ ...free, asOf: calendarDate(last) })
  if (then.isChargedOff || then.receipts.creditCents > 0) return undefined
  const row = then.book.rows(last).find((one) => one.number === number)
  if (!row) return undefined
  const dueCents = row.principalCents + row.interestCents
  return lateFeeArises({ dueCents, paidInTimeCents: dueCents - row.leftCents, takenByLateFeesCents: 0 }) ? row : undefined
}

/** Days in a pause are no days of grace. */
function lastDayOfGrace({ dueDay }: PlannedPeriod, graceDays: number, pauses: readonly Pause[]): DayNumber {
  let day = dueDay + graceDays
  while (day - dueDay - pausedDays(pauses, dueDay, day) < graceDays) day += 1
  return day
}
