import { yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import { addMonths, dayInMonth, monthIndex } from '#domain/calendar-date/months.ts'

/** Appendix J (b)(4): the interval that an annual percentage rate is computed in. */
export const unitPeriodUnits = ['day', 'week', 'semi-month', 'month', 'year'] as const
export type UnitPeriodUnit = (typeof unitPeriodUnits)[number]
export interface UnitPeriod { every: number; unit: UnitPeriodUnit }

/** Time as Appendix J counts it: full unit-periods, and the fraction of one that is left over at the start. */
export interface UnitPeriodTime { full: number; fraction: number }

/**
 * Whole months and days between two days. "Months are counted back from the payment's own day of the month (where a
 * month lacks that day, its last day stands in); what is left over at the start is odd days."
 */
export function monthsBack(origin: DayNumber, date: DayNumber): { months: number; days: number } {
  const from = yearMonthDay(origin)
  const to = yearMonthDay(date)
  const first = monthIndex(from.year, from.month)
  const months = monthIndex(to.year, to.month) - first
  const days = dayInMonth(first, to.day, 'clamp') - origin
  if (days >= 0) return { months, days }
  return { months: months - 1, days: dayInMonth(first + 1, to.day, 'clamp') - origin }
}

function inDays(days: number, length: number): UnitPeriodTime {
  const full = Math.floor(days / length)
  return { full, fraction: (days - full * length) / length }
}

function inMonths(origin: DayNumber, date: DayNumber, every: number): UnitPeriodTime {
  const { months, days } = monthsBack(origin, date)
  const full = Math.floor(months / every)
  return { full, fraction: ((months - full * every) * 30 + days) / (30 * every) }
}

function inHalfMonths(origin: DayNumber, date: DayNumber): UnitPeriodTime {
  const { months, days } = monthsBack(origin, date)
  const half = inDays(days, 15)
  return { full: 2 * months + half.full, fraction: half.fraction }
}

/** "For a year, left-over months ÷ 12, or days ÷ 365 when not whole months." */
function inYears(origin: DayNumber, date: DayNumber, every: number): UnitPeriodTime {
  const { months, days } = monthsBack(origin, date)
  const full = Math.floor(months / (12 * every))
  const leftMonths = months - full * 12 * every
  const leftDays = addMonths(date, -full * 12 * every, 'clamp') - origin
  return { full, fraction: (days === 0 ? leftMonths / 12 : leftDays / 365) / every }
}

/** The time from the origin to a date not before it. */
export function unitPeriodTime(origin: DayNumber, date: DayNumber, { every, unit }: UnitPeriod): UnitPeriodTime {
  switch (unit) {
    case 'day': return inDays(date - origin, every)
    case 'week': return inDays(date - origin, 7 * every)
    case 'semi-month': return inHalfMonths(origin, date)
    case 'month': return inMonths(origin, date, every)
    default: return inYears(origin, date, every)
  }
}

/** "Unit periods a year: 12 ÷ every, 24, 52 ÷ every, 365 ÷ every, 1 ÷ every." */
export function unitPeriodsInAYear({ every, unit }: UnitPeriod): number {
  const inAYear = { day: 365, week: 52, 'semi-month': 24, month: 12, year: 1 }
  return inAYear[unit] / every
}

/** "One installment: the term in days, or in whole months." */
export function termAsUnitPeriod(start: DayNumber, end: DayNumber): UnitPeriod {
  const { months, days } = monthsBack(start, end)
  return days === 0 && months > 0 ? { every: months, unit: 'month' } : { every: end - start, unit: 'day' }
}
