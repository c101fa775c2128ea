import { describe, expect, test } from '@jest/globals'
import { calendarDate, dayOf } from '#domain/calendar-date/calendar-date.ts'
import { addMonths } from '#domain/calendar-date/months.ts'
import type { MonthEnd } from '#domain/calendar-date/months.ts'
import { datesAfter } from '#domain/calendar-date/period.ts'
import type { Period } from '#domain/calendar-date/period.ts'

const dates = (anchor: string, period: Period, monthEnd: MonthEnd, count: number): string => {
  const after = datesAfter(dayOf(anchor), period, monthEnd)
  return Array.from({ length: count }, (_, index) => calendarDate(after(index + 1))).join(' ')
}

describe('monthly dates', () => {
  test('clamp: a missing day is the month\'s last, and the day of the first date is kept', () => {
    expect(dates('2025-01-31', { every: 1, unit: 'month' }, 'clamp', 4)).toBe('2025-02-28 2025-03-31 2025-04-30 2025-05-31')
    expect(dates('2023-12-30', { every: 1, unit: 'month' }, 'clamp', 3)).toBe('2024-01-30 2024-02-29 2024-03-30')
  })

  test('roll: a missing day is the 1st of the next month, and the day of the first date is kept', () => {
    expect(dates('2025-01-31', { every: 1, unit: 'month' }, 'roll', 5)).toBe('2025-03-01 2025-03-31 2025-05-01 2025-05-31 2025-07-01')
    expect(dates('2025-10-31', { every: 1, unit: 'month' }, 'roll', 3)).toBe('2025-12-01 2025-12-31 2026-01-31')
  })

  test('every few months go over the end of the year', () => {
    expect(dates('2024-08-31', { every: 3, unit: 'month' }, 'clamp', 3)).toBe('2024-11-30 2025-02-28 2025-05-31')
    expect(dates('2024-02-29', { every: 12, unit: 'month' }, 'clamp', 4)).toBe('2025-02-28 2026-02-28 2027-02-28 2028-02-29')
  })

  test('months can be counted back', () => {
    expect(calendarDate(addMonths(dayOf('2025-03-31'), -1, 'clamp'))).toBe('2025-02-28')
    expect(calendarDate(addMonths(dayOf('2025-01-15'), -13, 'clamp'))).toBe('2023-12-15')
  })
})

describe('days and weeks', () => {
  test('are counted, whatever the month', () => {
    expect(dates('2024-02-20', { every: 10, unit: 'day' }, 'clamp', 2)).toBe('2024-03-01 2024-03-11')
    expect(dates('2024-02-20', { every: 2, unit: 'week' }, 'roll', 2)).toBe('2024-03-05 2024-03-19')
  })
})

describe('twice a month', () => {
  const half: Period = { every: 1, unit: 'semi-month' }
  test.each([
    ['2025-01-01', '2025-01-16 2025-02-01 2025-02-16 2025-03-01'],
    ['2025-01-15', '2025-01-30 2025-02-15 2025-02-28 2025-03-15'],
    ['2025-01-16', '2025-02-01 2025-02-16 2025-03-01 2025-03-16'],
    ['2024-12-20', '2025-01-05 2025-01-20 2025-02-05 2025-02-20'],
    ['2025-01-31', '2025-02-16 2025-02-28 2025-03-16 2025-03-31'],
  ])('from %s: its own day and the one 15 away', (anchor, expected) => {
    expect(dates(anchor, half, 'clamp', 4)).toBe(expected)
  })

  test('a day that February lacks rolls into March', () => {
    expect(dates('2025-01-31', half, 'roll', 3)).toBe('2025-02-16 2025-03-01 2025-03-16')
  })
})
