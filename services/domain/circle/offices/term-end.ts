import { addDays, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Term } from './office-rules.ts'

/**
 * The last day of a term that begins on a date. One in rounds goes through the day of its last round, the round of its first
 * day being the first; where the circle has fewer rounds left, through its last, and after that only that one day.
 * @param rounds the days on which the circle's rounds are due, in order
 */
export function termEnd(from: CalendarDate, { length, unit }: Term, rounds: readonly { dueOn: CalendarDate }[]): CalendarDate {
  if (unit === 'days') return addDays(from, length - 1)
  const left = rounds.filter(({ dueOn }) => dueOn >= from)
  return left[Math.min(length, left.length) - 1]?.dueOn ?? from
}
