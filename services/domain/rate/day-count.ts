import { dayNumber, isLeapYear, yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import type { Period } from '#domain/calendar-date/period.ts'

/** How time becomes a part of a year. */
export const dayCounts = ['30/360', 'actual/365', 'actual/364', 'actual/360', 'actual/actual'] as const
export type DayCount = (typeof dayCounts)[number]

/**
 * A year in whole units, so that every stretch of time is a whole number of them and no fraction is ever rounded.
 * For actual/actual a day is 366 units in a common year and 365 in a leap year: 1/365 and 1/366 of a year exactly.
 */
export const UNITS_IN_A_YEAR: Readonly<Record<DayCount, number>> = {
  '30/360': 360, 'actual/365': 365, 'actual/364': 364, 'actual/360': 360, 'actual/actual': 365 * 366,
}

/** Days by 30E/360: every month has 30, and a 31st counts as the 30th. */
export function thirty360Days(from: DayNumber, to: DayNumber): number {
  const a = yearMonthDay(from)
  const b = yearMonthDay(to)
  return (b.year - a.year) * 360 + (b.month - a.month) * 30 + Math.min(b.day, 30) - Math.min(a.day, 30)
}

/** "30/360: a full period is every/12 of a year for months, 7·every/360 for weeks, 1/24 for half-months, days/360 for days." */
export function fullPeriodUnits({ every, unit }: Period): number {
  const days = { day: 1, week: 7, 'semi-month': 15, month: 30 }
  return every * days[unit]
}

/** "actual/actual (split at 1 January)": each day by the length of the year it begins in. */
function actualActualUnits(from: DayNumber, to: DayNumber): number {
  let units = 0
  let day = from
  let { year } = yearMonthDay(from)
  while (day < to) {
    const end = Math.min(to, dayNumber(year + 1, 1, 1))
    units += (end - day) * (isLeapYear(year) ? 365 : 366)
    day = end
    year += 1
  }
  return units
}

/** Units from one day to a later one, whole periods of 30/360 apart (`accrual.ts` knows where those lie). */
export function unitsBetween(dayCount: DayCount, from: DayNumber, to: DayNumber): number {
  if (dayCount === '30/360') return thirty360Days(from, to)
  return dayCount === 'actual/actual' ? actualActualUnits(from, to) : to - from
}
