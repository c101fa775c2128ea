import { describe, expect, test } from '@jest/globals'
import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import { annualPercentageRate } from '#domain/rate/annual-percentage-rate.ts'
import { readAprCase } from '#domain/rate/read-apr-case.ts'
import { monthsBack, termAsUnitPeriod, unitPeriodTime, unitPeriodsInAYear } from '#domain/rate/unit-periods.ts'
import type { UnitPeriod } from '#domain/rate/unit-periods.ts'

const at = (date: string, amountCents: number) => ({ date, amountCents })
const time = (from: string, to: string, unitPeriod: UnitPeriod) => unitPeriodTime(dayOf(from), dayOf(to), unitPeriod)

describe('time as Appendix J counts it', () => {
  test('months are counted back from the payment\'s own day, and what is left at the start are days', () => {
    expect(monthsBack(dayOf('1978-02-10'), dayOf('1978-04-01'))).toEqual({ months: 1, days: 19 })
    expect(monthsBack(dayOf('2025-01-31'), dayOf('2025-02-28'))).toEqual({ months: 0, days: 28 })
    expect(monthsBack(dayOf('2025-02-28'), dayOf('2025-03-31'))).toEqual({ months: 1, days: 0 })
    expect(monthsBack(dayOf('2025-03-31'), dayOf('2025-03-31'))).toEqual({ months: 0, days: 0 })
  })

  test.each<[string, string, UnitPeriod, number, number]>([
    ['1978-02-10', '1978-04-01', { every: 1, unit: 'month' }, 1, 19 / 30],
    ['1978-05-23', '1978-10-01', { every: 3, unit: 'month' }, 1, 39 / 90],
    ['1978-05-23', '1979-01-01', { every: 3, unit: 'month' }, 2, 39 / 90],
    ['1978-03-20', '1978-04-21', { every: 1, unit: 'week' }, 4, 4 / 7],
    ['2025-01-01', '2025-01-21', { every: 2, unit: 'week' }, 1, 6 / 14],
    ['2025-01-01', '2025-01-21', { every: 1, unit: 'semi-month' }, 1, 5 / 15],
    ['2025-01-01', '2025-02-16', { every: 1, unit: 'semi-month' }, 3, 0],
    ['2025-01-01', '2025-01-21', { every: 1, unit: 'day' }, 20, 0],
    ['2025-01-01', '2025-01-21', { every: 15, unit: 'day' }, 1, 5 / 15],
    ['1978-01-03', '1980-01-03', { every: 1, unit: 'year' }, 2, 0],
    ['1978-01-03', '1979-07-03', { every: 1, unit: 'year' }, 1, 6 / 12],
    ['1978-01-03', '1979-07-05', { every: 1, unit: 'year' }, 1, 183 / 365],
    ['1978-01-03', '1981-01-03', { every: 2, unit: 'year' }, 1, 1 / 2],
  ])('%s to %s', (from, to, unitPeriod, full, fraction) => {
    const counted = time(from, to, unitPeriod)
    expect(counted.full).toBe(full)
    expect(counted.fraction).toBeCloseTo(fraction, 14)
  })

  test('unit-periods in a year', () => {
    const periods: UnitPeriod[] = [{ every: 3, unit: 'month' }, { every: 1, unit: 'semi-month' }, { every: 2, unit: 'week' }, { every: 73, unit: 'day' }, { every: 2, unit: 'year' }]
    expect(periods.map(unitPeriodsInAYear)).toEqual([4, 24, 26, 5, 0.5])
  })

  test('one installment: the term in whole months, or else in days', () => {
    expect(termAsUnitPeriod(dayOf('1978-07-15'), dayOf('1979-01-15'))).toEqual({ every: 6, unit: 'month' })
    expect(termAsUnitPeriod(dayOf('1978-01-03'), dayOf('1978-09-15'))).toEqual({ every: 255, unit: 'day' })
    expect(termAsUnitPeriod(dayOf('2025-01-31'), dayOf('2025-02-28'))).toEqual({ every: 28, unit: 'day' })
  })
})

describe('the annual percentage rate', () => {
  const monthly: UnitPeriod = { every: 1, unit: 'month' }

  test('of 1 % a month is 12.000, and of 100 % a day 36500.000', () => {
    expect(annualPercentageRate(monthly, [at('2025-01-01', 100_000)], [at('2025-02-01', 101_000)])).toBe('12.000')
    expect(annualPercentageRate({ every: 1, unit: 'day' }, [at('2025-01-01', 100)], [at('2025-01-02', 200)])).toBe('36500.000')
  })

  test('counts odd days by simple interest', () => {
    // 10,000 for a month and 15 days at 12 %: × 1.01 × 1.005
    expect(annualPercentageRate(monthly, [at('2025-01-17', 10_000_000)], [at('2025-03-01', 10_150_500)])).toBe('12.000')
    expect(annualPercentageRate({ every: 1, unit: 'semi-month' }, [at('2025-01-01', 10_000_000)], [at('2025-01-16', 10_050_000)])).toBe('12.000')
  })

  test('takes several advances from their own days', () => {
    // 1,000 and, a month later, 1,000 more; all back with 1 % a month after two months
    const advances = [at('2025-01-01', 1_000_000), at('2025-02-01', 1_000_000)]
    expect(annualPercentageRate(monthly, advances, [at('2025-03-01', 1_020_100 + 1_010_000)])).toBe('12.000')
  })

  test('is 0.000 where the payments only give back the advances', () => {
    expect(annualPercentageRate(monthly, [at('2025-01-01', 100_000)], [at('2025-02-01', 50_000), at('2025-03-01', 50_000)])).toBe('0.000')
  })

  test('is refused by its code where no rate can be', () => {
    const day = at('2025-01-01', 100_000)
    expect(() => annualPercentageRate(monthly, [day], [at('2025-02-01', 99_999)])).toThrow(expect.objectContaining({
      code: 'payments-below-advances', errors: [{ path: 'payments', code: 'payments-below-advances', message: 'The payments add up to less than the advances.' }],
    }))
    expect(() => annualPercentageRate(monthly, [day], [at('2025-01-01', 100_001)])).toThrow(expect.objectContaining({ code: 'no-annual-percentage-rate' }))
  })
})

describe('a case from JSON', () => {
  const good = { unitPeriod: { every: 1, unit: 'month' }, advances: [{ date: '2025-01-01', amountCents: 100 }], payments: [{ date: '2025-02-01', amountCents: 101 }] }

  test('is read', () => {
    expect(readAprCase({ ...good, id: 'J-1', title: 'whatever else' })).toEqual({ aprCase: good })
  })

  test('or all its problems are named at once', () => {
    const bad = { unitPeriod: { every: 0, unit: 'fortnight' }, advances: [], payments: [{ date: '2025-02-30', amountCents: 1.5, extra: 1 }] }
    expect(readAprCase(bad)).toEqual({
      problems: [
        { path: 'unitPeriod.unit', code: 'not-allowed', message: 'Must be one of day, week, semi-month, month, year.' },
        { path: 'unitPeriod.every', code: 'too-small', message: 'Must be at least 1.', params: { minimum: 1 } },
        { path: 'advances', code: 'too-short', message: 'Must have at least 1.', params: { minimum: 1 } },
        { path: 'payments.0.extra', code: 'unknown-field', message: 'There is no such field.' },
        { path: 'payments.0.date', code: 'not-date', message: 'Must be a date of the calendar, YYYY-MM-DD.' },
        { path: 'payments.0.amountCents', code: 'wrong-type', message: 'Must be an integer.', params: { expected: 'integer' } },
      ],
    })
    expect(readAprCase([])).toMatchObject({ problems: [{ path: '', code: 'wrong-type' }] })
  })
})
