import { describe, expect, test } from '@jest/globals'
import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import { lowestTerms, parseAnnualRate } from '#domain/rate/annual-rate.ts'
import { UNITS_IN_A_YEAR, dayCounts, fullPeriodUnits, unitsBetween } from '#domain/rate/day-count.ts'

const units = (dayCount: typeof dayCounts[number], from: string, to: string) => unitsBetween(dayCount, dayOf(from), dayOf(to))

describe('a rate by the year', () => {
  test('is an exact fraction of the principal', () => {
    expect(parseAnnualRate('5')).toEqual({ times: 1, per: 20 })
    expect(parseAnnualRate('12.0')).toEqual({ times: 3, per: 25 })
    expect(parseAnnualRate('15.678')).toEqual({ times: 7839, per: 50_000 })
    expect(parseAnnualRate('0')).toEqual({ times: 0, per: 1 })
    expect(parseAnnualRate('0.00000001')).toEqual({ times: 1, per: 10_000_000_000 })
    expect(parseAnnualRate('1000.0')).toEqual({ times: 10, per: 1 })
  })

  test.each(['', '-1', '+5', '5.', '.5', '1000.00000001', '1001', '5,0', '0.123456789', ' 5', '5 ', '1e2', 'NaN', '12345'])('"%s" is none', (text) => {
    expect(parseAnnualRate(text)).toBeUndefined()
  })

  test('is kept in lowest terms', () => {
    expect(lowestTerms(12, 18)).toEqual({ times: 2, per: 3 })
    expect(lowestTerms(0, 7)).toEqual({ times: 0, per: 1 })
  })
})

describe('day counts', () => {
  test('actual counts count days', () => {
    expect(['actual/365', 'actual/364', 'actual/360'].map((count) => units(dayCounts.find((known) => known === count) ?? '30/360', '2024-02-01', '2024-03-01'))).toEqual([29, 29, 29])
  })

  test('30E/360: months have 30 days and a 31st counts as the 30th, at either end', () => {
    expect(units('30/360', '2025-01-31', '2025-02-28')).toBe(28)
    expect(units('30/360', '2025-01-30', '2025-03-31')).toBe(60)
    expect(units('30/360', '2025-01-15', '2026-03-10')).toBe(415)
    expect(units('30/360', '2025-02-28', '2025-03-01')).toBe(3)
    expect(units('30/360', '2025-01-30', '2025-01-31')).toBe(0)
  })

  test('actual/actual splits at 1 January: a day is 1/366 of a leap year and 1/365 of another', () => {
    expect(units('actual/actual', '2023-12-15', '2024-01-15')).toBe(17 * 366 + 14 * 365)
    expect(units('actual/actual', '2024-12-31', '2025-01-01')).toBe(365)
    expect(units('actual/actual', '2024-01-01', '2025-01-01')).toBe(UNITS_IN_A_YEAR['actual/actual'])
    expect(units('actual/actual', '2023-07-01', '2026-07-01')).toBe(3 * UNITS_IN_A_YEAR['actual/actual'])
    expect(units('actual/actual', '2024-05-05', '2024-05-05')).toBe(0)
  })

  test('a full period of 30/360 is the part of a year that its name says', () => {
    expect(fullPeriodUnits({ every: 1, unit: 'month' })).toBe(30)
    expect(fullPeriodUnits({ every: 3, unit: 'month' })).toBe(90)
    expect(fullPeriodUnits({ every: 2, unit: 'week' })).toBe(14)
    expect(fullPeriodUnits({ every: 1, unit: 'semi-month' })).toBe(15)
    expect(fullPeriodUnits({ every: 10, unit: 'day' })).toBe(10)
  })

  test('a year of each count', () => {
    expect(dayCounts.map((count) => UNITS_IN_A_YEAR[count])).toEqual([360, 365, 364, 360, 133_590])
  })
})
