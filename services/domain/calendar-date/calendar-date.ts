import { DomainError } from '#domain/problem/domain-error.ts'

/** A day of the calendar without a zone, 'YYYY-MM-DD'. Never a JavaScript Date: that is an instant, and one day off somewhere. */
export type CalendarDate = string

/** The same day as a count of days since 1970-01-01: what the arithmetic is done in. */
export type DayNumber = number

export interface YearMonthDay { year: number; month: number; day: number }

/** The days that terms, events and rates may lie on. */
export const FIRST_DATE: CalendarDate = '1900-01-01'
export const LAST_DATE: CalendarDate = '2199-12-31'

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const DAYS_IN_400_YEARS = 146_097
/** Days from 0000-03-01 to 1970-01-01, in the proleptic Gregorian calendar. */
const EPOCH = 719_468

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

/** @param month 1 to 12 */
export const daysInMonth = (year: number, month: number): number => (
  month === 2 && isLeapYear(year) ? 29 : DAYS_IN_MONTH[month - 1] ?? 0
)

/** The number of a day that exists. Years begin in March here, so that the leap day is the last of its year. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const y = month <= 2 ? year - 1 : year
  const century = Math.floor(y / 400)
  const yearOfCentury = y - century * 400
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1
  const dayOfCentury = yearOfCentury * 365 + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100) + dayOfYear
  return century * DAYS_IN_400_YEARS + dayOfCentury - EPOCH
}

/** The inverse of `dayNumber`. */
export function yearMonthDay(number: DayNumber): YearMonthDay {
  const shifted = number + EPOCH
  const century = Math.floor(shifted / DAYS_IN_400_YEARS)
  const dayOfCentury = shifted - century * DAYS_IN_400_YEARS
  const yearOfCentury = Math.floor(
    (dayOfCentury - Math.floor(dayOfCentury / 1460) + Math.floor(dayOfCentury / 36_524) - Math.floor(dayOfCentury / 146_096)) / 365,
  )
  const dayOfYear = dayOfCentury - (365 * yearOfCentury + Math.floor(yearOfCentury / 4) - Math.floor(yearOfCentury / 100))
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
  return {
    year: yearOfCentury + century * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1,
  }
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/

/** The day number of 'YYYY-MM-DD', or undefined where that is no day of the calendar. */
export function parseCalendarDate(text: string): DayNumber | undefined {
  const parts = SHAPE.exec(text)
  if (!parts) return undefined
  const year = Number(parts[1])
  const month = Number(parts[2])
  const day = Number(parts[3])
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
  return exists ? dayNumber(year, month, day) : undefined
}

/** As `parseCalendarDate`. @throws DomainError `not-a-date` */
export function dayOf(date: CalendarDate): DayNumber {
  const day = parseCalendarDate(date)
  if (day === undefined) throw new DomainError('not-a-date', `There is no such date: ${date.slice(0, 20)}`)
  return day
}

/** 'YYYY-MM-DD' of a day number. */
export function calendarDate(number: DayNumber): CalendarDate {
  const { year, month, day } = yearMonthDay(number)
  return `${year < 1000 ? String(year).padStart(4, '0') : year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`
}

/** Days from the first date to the second; negative where the second is earlier. */
export const daysBetween = (from: CalendarDate, to: CalendarDate): number => dayOf(to) - dayOf(from)

export const addDays = (date: CalendarDate, days: number): CalendarDate => calendarDate(dayOf(date) + days)

/** 0 Sunday to 6 Saturday. 1970-01-01 was a Thursday. */
export const weekday = (number: DayNumber): number => (((number + 4) % 7) + 7) % 7
