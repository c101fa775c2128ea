import { dayNumber, daysInMonth, yearMonthDay } from './calendar-date.ts'
import type { DayNumber } from './calendar-date.ts'

/**
 * What stands in for a day that a month lacks: `clamp` the month's last day, `roll` the 1st of the next month.
 * The day itself is kept: 31 January → 28 February → 31 March.
 */
export const monthEnds = ['clamp', 'roll'] as const
export type MonthEnd = (typeof monthEnds)[number]

/** Months since the year 0: year × 12 + (month − 1). */
export type MonthIndex = number

export const monthIndex = (year: number, month: number): MonthIndex => year * 12 + month - 1

/** A day (1 to 31) of a month, or what stands in for it. */
export function dayInMonth(index: MonthIndex, day: number, monthEnd: MonthEnd): DayNumber {
  const year = Math.floor(index / 12)
  const month = index - year * 12 + 1
  const last = daysInMonth(year, month)
  if (day <= last) return dayNumber(year, month, day)
  return dayNumber(year, month, last) + (monthEnd === 'clamp' ? 0 : 1)
}

/** The same day so many months later (earlier where negative). */
export function addMonths(date: DayNumber, months: number, monthEnd: MonthEnd): DayNumber {
  const { year, month, day } = yearMonthDay(date)
  return dayInMonth(monthIndex(year, month) + months, day, monthEnd)
}
