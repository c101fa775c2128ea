import { adjustDay } from '#domain/banking-days/adjust.ts'
import { calendarDate, dayOf, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { datesAfter, type Period } from '#domain/calendar-date/period.ts'

export const cadences = ['weekly', 'biweekly', 'monthly'] as const
/** How often a circle's members put in. */
export type Cadence = (typeof cadences)[number]

const periods: Record<Cadence, Period> = {
  weekly: { every: 1, unit: 'week' }, biweekly: { every: 2, unit: 'week' }, monthly: { every: 1, unit: 'month' },
}

/** `dueOn` is the agreed date, or the next day on which banks are open (domain.md 3b). */
export interface RoundDate { round: number; agreedOn: CalendarDate; dueOn: CalendarDate }

/**
 * The dates of a circle's rounds, as many as it has members, the first on its start. A month without the agreed day takes
 * its last one; every date is counted from the start, so that the agreed day comes back.
 */
export function roundDates({ startOn, cadence, memberCount }: { startOn: CalendarDate; cadence: Cadence; memberCount: number }): RoundDate[] {
  const after = datesAfter(dayOf(startOn), periods[cadence], 'clamp')
  return Array.from({ length: memberCount }, (_, index) => {
    const agreed = after(index)
    return { round: index + 1, agreedOn: calendarDate(agreed), dueOn: calendarDate(adjustDay(agreed, 'following')) }
  })
}

/** The round people put in for on a date: the first whose day has not passed, and after the last the last. */
export function roundOn(dates: readonly RoundDate[], on: CalendarDate): number {
  return dates.find(({ dueOn }) => dueOn >= on)?.round ?? dates.length
}
