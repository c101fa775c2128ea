import { weekday, yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber, YearMonthDay } from '#domain/calendar-date/calendar-date.ts'

const SUNDAY = 0
const MONDAY = 1
const THURSDAY = 4
const SATURDAY = 6

/** First years of the two youngest holidays, so that a loan with an older history keeps its dates. */
const KING_SINCE = 1986
const JUNETEENTH_SINCE = 2021

/** The holiday itself, or the Monday after one that fell on a Sunday. One on a Saturday closes nothing. */
const onFixedDay = (day: number, onWeekday: number, holiday: number): boolean => (
  day === holiday || (onWeekday === MONDAY && day === holiday + 1)
)
const isNth = (day: number, nth: number): boolean => day > 7 * (nth - 1) && day <= 7 * nth

function isHolidayWeekday({ year, month, day }: YearMonthDay, onWeekday: number): boolean {
  const monday = onWeekday === MONDAY
  switch (month) {
    case 1: return onFixedDay(day, onWeekday, 1) || (monday && isNth(day, 3) && year >= KING_SINCE)
    case 2: return monday && isNth(day, 3)
    case 5: return monday && day >= 25
    case 6: return onFixedDay(day, onWeekday, 19) && year >= JUNETEENTH_SINCE
    case 7: return onFixedDay(day, onWeekday, 4)
    case 9: return monday && isNth(day, 1)
    case 10: return monday && isNth(day, 2)
    case 11: return onFixedDay(day, onWeekday, 11) || (onWeekday === THURSDAY && isNth(day, 4))
    case 12: return onFixedDay(day, onWeekday, 25)
    default: return false
  }
}

/**
 * Whether the Federal Reserve Banks are open, by the rule of their holiday schedule (K.8) for any year: New Year,
 * King, Washington, Memorial, Juneteenth, Independence, Labor, Columbus, Veterans, Thanksgiving, Christmas.
 * A holiday on a Saturday does not close the Friday before; one on a Sunday closes the Monday after.
 */
export function isBankingDay(date: DayNumber): boolean {
  const onWeekday = weekday(date)
  if (onWeekday === SUNDAY || onWeekday === SATURDAY) return false
  return !isHolidayWeekday(yearMonthDay(date), onWeekday)
}
