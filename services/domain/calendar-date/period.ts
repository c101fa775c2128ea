import { yearMonthDay } from './calendar-date.ts'
import type { DayNumber } from './calendar-date.ts'
import { dayInMonth, monthIndex } from './months.ts'
import type { MonthEnd } from './months.ts'

export const periodUnits = ['day', 'week', 'semi-month', 'month'] as const
export type PeriodUnit = (typeof periodUnits)[number]

/** How often an installment falls due. `semi-month` is twice a month, and its `every` is 1. */
export interface Period { every: number; unit: PeriodUnit }

/**
 * The dates that lie whole periods after an anchor: `dateAfter(0)` is the anchor itself. Always counted from the anchor,
 * never from one another, so that the anchor's day of the month is kept.
 *
 * Semi-month, which truth/README leaves to us: the two days are the anchor's day and the one 15 away from it in the same
 * month, so 1 and 16, 5 and 20, 15 and 30, or 16 and 31. The later one, where a month lacks it, is what `monthEnd` says.
 */
export function datesAfter(anchor: DayNumber, period: Period, monthEnd: MonthEnd): (count: number) => DayNumber {
  const { every, unit } = period
  if (unit === 'day') return (count) => anchor + count * every
  if (unit === 'week') return (count) => anchor + count * every * 7
  const { year, month, day } = yearMonthDay(anchor)
  const first = monthIndex(year, month)
  if (unit === 'month') return (count) => dayInMonth(first + count * every, day, monthEnd)
  const early = day > 15 ? day - 15 : day
  const anchorHalf = first * 2 + (day > 15 ? 1 : 0)
  return (count) => {
    const half = anchorHalf + count * every
    const index = Math.floor(half / 2)
    return dayInMonth(index, half === index * 2 ? early : early + 15, monthEnd)
  }
}
