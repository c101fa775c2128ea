import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { interestBetween } from './accrual.ts'
import type { BookRow } from './loan-book.ts'
import type { Plan } from './plan.ts'
import type { ScheduleRow } from './schedule.ts'

/** A row of the schedule as a loan with `scheduled` interest lives it. */
export interface ScheduledRow extends BookRow, ScheduleRow {
  /** Paid off within its period: its interest does not grow any more. */
  isSettled: boolean
}

/**
 * What of a row's interest has accrued by a day: all of it once the row is due, before that "by days" on what the row's
 * interest runs on, by the terms' day count, and never more than the row's own.
 */
export function accruedBy(plan: Plan, row: ScheduledRow, day: DayNumber): Cents {
  const { fromDay, dueDay, draws } = row.period
  if (row.isSettled || day >= dueDay) return row.accruedCents
  if (day <= fromDay) return 0
  let interest = 0
  let from = fromDay
  let base = row.interestBaseCents
  for (const draw of draws) {
    if (draw.day >= day) break
    interest += interestBetween(plan.accrual, base, from, draw.day)
    base += draw.cents
    from = draw.day
  }
  return Math.min(row.accruedCents, interest + interestBetween(plan.accrual, base, from, day))
}
