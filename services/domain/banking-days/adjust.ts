import { calendarDate, dayOf, yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate, DayNumber } from '#domain/calendar-date/calendar-date.ts'
import { isBankingDay } from './federal-reserve-holidays.ts'

/** What becomes of a date on which banks are closed; `modified-following` goes back rather than into the next month. */
export const businessDayRules = ['none', 'following', 'modified-following', 'preceding'] as const
export type BusinessDayRule = (typeof businessDayRules)[number]

function nearest(date: DayNumber, step: 1 | -1): DayNumber {
  let day = date
  while (!isBankingDay(day)) day += step
  return day
}

/** The banking day that stands in for a date; the date itself where banks are open. */
export function adjustDay(date: DayNumber, rule: BusinessDayRule): DayNumber {
  if (rule === 'none') return date
  if (rule === 'preceding') return nearest(date, -1)
  const following = nearest(date, 1)
  const leavesMonth = rule === 'modified-following' && yearMonthDay(following).month !== yearMonthDay(date).month
  return leavesMonth ? nearest(date, -1) : following
}

/** As `adjustDay`, for dates as they are written. */
export const adjustDate = (date: CalendarDate, rule: BusinessDayRule): CalendarDate => calendarDate(adjustDay(dayOf(date), rule))
