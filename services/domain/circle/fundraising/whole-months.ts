import { dayOf, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { datesAfter } from '#domain/calendar-date/period.ts'

/** How many whole months lie between two days, the second no earlier than the first: from 31 January to 28 February is one. */
export function wholeMonths(from: CalendarDate, to: CalendarDate): number {
  const after = datesAfter(dayOf(from), { every: 1, unit: 'month' }, 'clamp')
  let months = 0
  while (after(months + 1) <= dayOf(to)) months += 1
  return months
}
