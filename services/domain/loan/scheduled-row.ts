import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Cents } from '#domain/money/cents.ts'
import { interestBetween } from './accrual.ts'
import { solveInstallment } from './installment-amount.ts'
import type { Opening } from './installment-amount.ts'
import { newRow } from './loan-book.ts'
import type { BookRow } from './loan-book.ts'
import { pausedDays } from './pauses.ts'
import type { PlannedPeriod, Plan } from './plan.ts'
import { scheduleRows } from './schedule.ts'
import type { ScheduleRow } from './schedule.ts'

/** A row of the schedule as a loan with `scheduled` interest lives it. */
export interface ScheduledRow extends BookRow, ScheduleRow {
  /** Paid off within its period: its interest does not grow any more. */
  isSettled: boolean
  /** Given up of its interest. */
  waivedCents: Cents
  /** The level payment, or the principal part, that it was made with. */
  keptCents: Cents
}

/** The rows over the given periods. From the installment in whose time another rate begins, the amount is solved again. */
export function rowsOver(plan: Plan, periods: readonly PlannedPeriod[], opening: Opening, keptCents: Cents): ScheduledRow[] {
  const isChanged = ({ fromDay, dueDay }: PlannedPeriod) => plan.changes.rates.some((rate) => rate.fromDay >= fromDay && rate.fromDay < dueDay)
  const first = periods[0]
  const kept = first && isChanged(first) ? Math.max(0, solveInstallment(plan, periods, opening)) : keptCents
  const rows = scheduleRows(plan, periods, opening, kept).map((row) => ({ ...newRow(row.period), ...row, isSettled: false, waivedCents: 0, keptCents: kept }))
  const next = periods.findIndex((period, index) => index > 0 && isChanged(period))
  const before = rows[next - 1]
  if (next === -1 || rows.length <= next || !before) return rows
  const drawn = periods.slice(0, next).flatMap(({ draws }) => draws).reduce((sum, { cents }) => sum + cents, opening.originalCents)
  const rest = { balanceCents: before.balanceCents, carriedCents: before.carriedCents, originalCents: drawn }
  return [...rows.slice(0, next), ...rowsOver(plan, periods.slice(next), rest, kept)]
}

/**
 * What of a row's interest has accrued by a day: all of it once the row is due, before that "by days" on what the row's
 * interest runs on, by the terms' day count, and never more than the row's own. In a pause it stands still; what was
 * given up has not accrued.
 */
export function accruedBy(plan: Plan, row: ScheduledRow, day: DayNumber): Cents {
  const { fromDay, dueDay } = row.period
  const isWhole = row.isSettled || day >= dueDay
  const gross = isWhole ? row.accruedCents : Math.min(row.accruedCents, interestByDays(plan, row, day - pausedDays(plan.changes.pauses, fromDay, day)))
  return gross - row.waivedCents
}

function interestByDays(plan: Plan, row: ScheduledRow, day: DayNumber): Cents {
  const { fromDay, draws } = row.period
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
  return interest + interestBetween(plan.accrual, base, from, day)
}
