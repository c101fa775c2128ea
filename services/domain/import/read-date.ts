import { FIRST_DATE, LAST_DATE, parseCalendarDate, type CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import type { Read } from './line-problem.ts'

/** Which of the two first numbers of `11/05/2026` is the month. Nobody knows where no date of the column says so; `both` where some say one and some the other. */
export type SlashOrder = 'month-first' | 'day-first' | 'unknown' | 'both'

const slashed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/

/** What all dates of one column together say about the order: one with a number above 12 proves it for the others. */
export function slashOrderOf(texts: readonly string[]): SlashOrder {
  let monthFirst = false
  let dayFirst = false
  for (const text of texts) {
    const [, first, second] = slashed.exec(text.trim()) ?? []
    if (Number(first) > 12 && Number(second) <= 12) dayFirst = true
    if (Number(second) > 12 && Number(first) <= 12) monthFirst = true
  }
  if (monthFirst && dayFirst) return 'both'
  if (monthFirst) return 'month-first'
  return dayFirst ? 'day-first' : 'unknown'
}

const two = (digits: string): string => digits.padStart(2, '0')

/**
 * `2026-11-05`, or `11/05/2026` where it is clear what it means: `5/5/2026` always is, `11/05/2026` only where the column's
 * other dates prove the order. A date that could be two days is refused, never guessed: a payment on the wrong day is
 * interest on the wrong days, and nobody would see it.
 * @returns `cell-empty`, `not-date` or `date-unclear` where it is none
 */
export function readDate(text: string, order: SlashOrder): Read<CalendarDate> {
  const typed = text.trim()
  if (typed === '') return { code: 'cell-empty' }
  const [, first, second, year] = slashed.exec(typed) ?? []
  if (first === undefined || second === undefined || year === undefined) return existing(typed) ?? { code: 'not-date' }
  const monthFirst = existing(`${year}-${two(first)}-${two(second)}`)
  const dayFirst = existing(`${year}-${two(second)}-${two(first)}`)
  if (monthFirst && monthFirst.value === dayFirst?.value) return monthFirst
  if (order === 'month-first') return monthFirst ?? { code: 'not-date' }
  if (order === 'day-first') return dayFirst ?? { code: 'not-date' }
  return (monthFirst && dayFirst) || order === 'both' ? { code: 'date-unclear' } : { code: 'not-date' }
}

function existing(text: string): { value: CalendarDate } | undefined {
  const exists = parseCalendarDate(text) !== undefined && text >= FIRST_DATE && text <= LAST_DATE
  return exists ? { value: text } : undefined
}
