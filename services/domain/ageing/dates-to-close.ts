import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'

/**
 * The business dates that end of day has still to close, in order: through yesterday, from the one after the last that was
 * closed; where none ever was, from the first day on which money was out. A day that is not over is not closed.
 */
export function datesToClose({ lastClosed, firstFunded, today }: { lastClosed: CalendarDate | null; firstFunded: CalendarDate | null; today: CalendarDate }): CalendarDate[] {
  const yesterday = addDays(today, -1)
  const dates: CalendarDate[] = []
  let date = lastClosed === null ? firstFunded ?? yesterday : addDays(lastClosed, 1)
  while (date <= yesterday) {
    dates.push(date)
    date = addDays(date, 1)
  }
  return dates
}
