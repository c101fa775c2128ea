/** A day on the calendar, `YYYY-MM-DD`, without hour or zone. */
export type CalendarDate = string

const shape = /^(\d{4})-(\d{2})-(\d{2})$/

/** Whether a text is a whole date, as a date's field holds it once all of it is there. */
export const isDateText = (text: string): boolean => shape.test(text)

/**
 * Midnight of that day *in UTC*, only ever to be formatted or subtracted in UTC again. The device's
 * own zone never touches it: `new Date('2026-01-15')` west of Greenwich is the 14th (domain.md, 5.7).
 */
function utcMidnight(date: CalendarDate): number {
  const match = shape.exec(date)
  if (match === null) throw new RangeError(`not a calendar date: ${date}`)
  return Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))
}

/** Days from one date to another; negative when `to` lies before `from`. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => Math.round((utcMidnight(to) - utcMidnight(from)) / 86_400_000)

/** The words of a date in one language, to be put in order by the catalogue. */
export interface DateWords {
  readonly weekday: string
  readonly day: string
  readonly month: string
  readonly shortMonth: string
  readonly year: string
}

const part = (locale: string, midnight: number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(midnight)

export function dateWords(date: CalendarDate, locale: string): DateWords {
  const midnight = utcMidnight(date)
  return {
    weekday: part(locale, midnight, { weekday: 'long' }),
    day: String(Number(date.slice(8, 10))),
    month: part(locale, midnight, { month: 'long' }),
    shortMonth: part(locale, midnight, { month: 'short' }).replace(/\.$/, ''),
    year: date.slice(0, 4),
  }
}
