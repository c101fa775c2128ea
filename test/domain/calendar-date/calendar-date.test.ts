import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays, calendarDate, dayNumber, dayOf, daysBetween, daysInMonth, isLeapYear, parseCalendarDate, weekday, yearMonthDay } from '#domain/calendar-date/calendar-date.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { holdsFor } from '../support/seed.ts'

const MILLISECONDS_A_DAY = 86_400_000
const anyDay = fc.integer({ min: dayOf('1600-01-01'), max: dayOf('2999-12-31') })

describe('a calendar date', () => {
  test('is the same day that UTC counts, for any day of fourteen centuries', () => {
    holdsFor(anyDay, (day) => {
      const utc = new Date(day * MILLISECONDS_A_DAY)
      expect(calendarDate(day)).toBe(utc.toISOString().slice(0, 10))
      expect(weekday(day)).toBe(utc.getUTCDay())
      expect(yearMonthDay(day)).toEqual({ year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() })
      expect(dayNumber(utc.getUTCFullYear(), utc.getUTCMonth() + 1, utc.getUTCDate())).toBe(day)
      expect(dayOf(calendarDate(day))).toBe(day)
    })
  })

  test('is written with four digits of year and two of month and day', () => {
    expect(calendarDate(dayNumber(987, 6, 5))).toBe('0987-06-05')
    expect(calendarDate(0)).toBe('1970-01-01')
    expect(calendarDate(-1)).toBe('1969-12-31')
  })

  test.each(['2026-02-29', '2100-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-1-01', '26-01-01', '2026-01-01T00:00:00Z', ' 2026-01-01', '2026-01-32', ''])('%s is none', (text) => {
    expect(parseCalendarDate(text)).toBeUndefined()
  })

  test('is refused by its code where it does not exist', () => {
    expect(() => dayOf('2026-02-30')).toThrow(new DomainError('not-a-date', 'There is no such date: 2026-02-30'))
    expect(() => dayOf('x'.repeat(99))).toThrow(`There is no such date: ${'x'.repeat(20)}`)
  })

  test('counts days across the leap day of 2024 and the missing one of 2100', () => {
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2)
    expect(daysBetween('2100-02-28', '2100-03-01')).toBe(1)
    expect(daysBetween('2024-03-01', '2024-02-28')).toBe(-2)
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2024-03-01', -366)).toBe('2023-03-01')
  })

  test('knows leap years and the lengths of months', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true])
    expect(Array.from({ length: 12 }, (_, index) => daysInMonth(2023, index + 1))).toEqual([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    expect(daysInMonth(2024, 2)).toBe(29)
  })
})
