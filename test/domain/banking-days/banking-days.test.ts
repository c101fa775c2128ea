import { describe, expect, test } from '@jest/globals'
import { adjustDate } from '#domain/banking-days/adjust.ts'
import { isBankingDay } from '#domain/banking-days/federal-reserve-holidays.ts'
import { calendarDate, dayOf, weekday } from '#domain/calendar-date/calendar-date.ts'

const daysOf = (year: number): number[] => {
  const first = dayOf(`${year}-01-01`)
  return Array.from({ length: dayOf(`${year}-12-31`) - first + 1 }, (_, index) => first + index)
}

describe('the Federal Reserve\'s calendar by rule (regulation.md part f)', () => {
  test.each([
    [2024, 11, 251], [2025, 11, 250], [2026, 10, 251], [2027, 9, 252], [2028, 9, 251], [2029, 11, 250], [2030, 11, 250],
  ])('%i has %i weekday closures and %i banking days', (year, closures, open) => {
    const weekdays = daysOf(year).filter((day) => weekday(day) % 6 !== 0)
    expect(weekdays.filter((day) => !isBankingDay(day))).toHaveLength(closures)
    expect(daysOf(year).filter((day) => isBankingDay(day))).toHaveLength(open)
  })

  test.each([
    [2028, '2028-01-17 2028-02-21 2028-05-29 2028-06-19 2028-07-04 2028-09-04 2028-10-09 2028-11-23 2028-12-25'],
    [2029, '2029-01-01 2029-01-15 2029-02-19 2029-05-28 2029-06-19 2029-07-04 2029-09-03 2029-10-08 2029-11-12 2029-11-22 2029-12-25'],
    [2030, '2030-01-01 2030-01-21 2030-02-18 2030-05-27 2030-06-19 2030-07-04 2030-09-02 2030-10-14 2030-11-11 2030-11-28 2030-12-25'],
  ])('in %i banks are closed on these weekdays', (year, closed) => {
    expect(daysOf(year).filter((day) => weekday(day) % 6 !== 0 && !isBankingDay(day)).map(calendarDate).join(' ')).toBe(closed)
  })

  test.each(['2026-07-03', '2027-06-18', '2027-12-24', '2027-12-31', '2028-11-10'])('%s, the Friday before a holiday on a Saturday, is a banking day', (date) => {
    expect(isBankingDay(dayOf(date))).toBe(true)
  })

  test.each(['2022-12-26', '2023-01-02', '2027-07-05', '2029-11-12', '2033-06-20'])('%s, the Monday after a holiday on a Sunday, is not', (date) => {
    expect(isBankingDay(dayOf(date))).toBe(false)
  })

  test('Juneteenth closes banks since 2021, King\'s birthday since 1986', () => {
    expect(isBankingDay(dayOf('2020-06-19'))).toBe(true)
    expect(isBankingDay(dayOf('2023-06-19'))).toBe(false)
    expect(isBankingDay(dayOf('1985-01-21'))).toBe(true)
    expect(isBankingDay(dayOf('1986-01-20'))).toBe(false)
  })

  test('no other month has a holiday', () => {
    for (const month of ['03', '04', '08']) {
      const days = daysOf(2026).filter((day) => calendarDate(day).slice(5, 7) === month && weekday(day) % 6 !== 0)
      expect(days.every(isBankingDay)).toBe(true)
    }
  })
})

test('modified following stays in the month, even across a year\'s end', () => {
  expect(adjustDate('2033-01-01', 'modified-following')).toBe('2033-01-03')
  expect(adjustDate('2022-12-31', 'modified-following')).toBe('2022-12-30')
  expect(adjustDate('2022-12-31', 'following')).toBe('2023-01-03')
})
