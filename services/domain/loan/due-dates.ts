import { adjustDay } from '#domain/banking-days/adjust.ts'
import { LAST_DATE, dayOf, yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import type { DayNumber } from '#domain/calendar-date/calendar-date.ts'
import { datesAfter } from '#domain/calendar-date/period.ts'
import type { FieldProblem } from '#domain/problem/domain-error.ts'
import { isPaused } from './pauses.ts'
import type { Pause } from './pauses.ts'
import type { Terms } from './terms.ts'

/** One end of a period: a due date, or one that falls into a skipped month or a pause and makes no installment. */
export interface PeriodEnd { day: DayNumber; isDue: boolean }

export interface DueDates {
  ends: PeriodEnd[]
  /** "A first period is broken unless firstDueDate is start + one period." */
  firstIsWhole: boolean
}

const LAST_DAY = dayOf(LAST_DATE)

/**
 * The ends of all periods through the last installment.
 *
 * The anchor whose day of the month is kept is the start where the first due date is the start and one period (said or
 * not: a default that is written out changes nothing), else the first due date.
 *
 * Which month a date is in, for `skipMonths`, is asked of the date before banking days move it; whether it lies in a pause,
 * of the date on which the installment would really be due.
 * An adjusted date is never on or before the start: there the following banking day is taken instead.
 * @returns problems where the dates never come to an end, or leave the calendar
 */
export function dueDatesOf(terms: Terms, pauses: readonly Pause[] = []): DueDates | FieldProblem {
  const start = dayOf(terms.advances[0]?.date ?? '')
  const fromStart = datesAfter(start, terms.period, terms.monthEnd)
  const first = terms.firstDueDate === undefined ? fromStart(1) : dayOf(terms.firstDueDate)
  if (first <= start) return { path: 'firstDueDate', code: 'not-after-start', message: 'The first due date must be after the first advance.' }
  const firstIsWhole = first === fromStart(1)
  const fromFirst = firstIsWhole ? (count: number) => fromStart(count + 1) : datesAfter(first, terms.period, terms.monthEnd)

  const rule = terms.businessDay ?? 'none'
  const skipped = new Set(terms.skipMonths)
  const ends: PeriodEnd[] = []
  let due = 0
  for (let count = 0; due < terms.installments; count += 1) {
    const nominal = fromFirst(count)
    if (nominal > LAST_DAY) return beyondCalendar(due > 0 || skipped.size === 0)
    const adjusted = adjustDay(nominal, rule)
    const day = adjusted > start ? adjusted : adjustDay(nominal, 'following')
    const isDue = (skipped.size === 0 || !skipped.has(yearMonthDay(nominal).month)) && !isPaused(pauses, day)
    ends.push({ day, isDue })
    if (isDue) due += 1
  }
  return { ends, firstIsWhole }
}

const beyondCalendar = (hasDueDates: boolean): FieldProblem => (hasDueDates
  ? { path: 'installments', code: 'schedule-too-long', message: `The last installment would be after ${LAST_DATE}.` }
  : { path: 'skipMonths', code: 'skips-every-date', message: 'Every due date falls into a skipped month.' })
