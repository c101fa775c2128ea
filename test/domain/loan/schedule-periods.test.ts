import { describe, expect, test } from '@jest/globals'
import { installmentsOf } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { yearAtTwelvePercent } from '../support/example-terms.ts'

const base = yearAtTwelvePercent
const dueDates = (terms: Terms) => installmentsOf(terms).map(({ dueDate }) => dueDate).join(' ')
/** principal + interest = balance, row by row, in cents. */
const rows = (terms: Terms) => installmentsOf(terms).map((row) => `${row.principalCents}+${row.interestCents}=${row.balanceCents}`)
/** The interest of a loan in one installment. */
const oneOf = (change: Partial<Terms>) => installmentsOf({ ...base, installments: 1, ...change })[0]?.interestCents

describe('due dates', () => {
  test('begin one period after the start and keep its day', () => {
    expect(dueDates({ ...base, installments: 3, advances: [{ date: '2025-01-31', amountCents: 100_000 }] })).toBe('2025-02-28 2025-03-31 2025-04-30')
  })

  test('a first due date keeps its own day', () => {
    expect(dueDates({ ...base, installments: 3, firstDueDate: '2025-02-28' })).toBe('2025-02-28 2025-03-28 2025-04-28')
  })

  test('a first due date that only says the default changes nothing', () => {
    const terms = { ...base, installments: 3, advances: [{ date: '2025-01-31', amountCents: 100_000 }] }
    expect(installmentsOf({ ...terms, firstDueDate: '2025-02-28' })).toEqual(installmentsOf(terms))
  })

  test('a skipped month makes no row and does not count', () => {
    expect(dueDates({ ...base, installments: 4, skipMonths: [3, 5, 6] })).toBe('2025-02-15 2025-04-15 2025-07-15 2025-08-15')
  })

  test('a date belongs to its month before banking days move it', () => {
    // 31 May 2025 is a Saturday
    const terms = { ...base, installments: 2, businessDay: 'following' as const, advances: [{ date: '2025-04-30', amountCents: 100_000 }], firstDueDate: '2025-05-31' }
    expect(dueDates({ ...terms, skipMonths: [6] })).toBe('2025-06-02 2025-07-31')
    expect(dueDates({ ...terms, skipMonths: [5] })).toBe('2025-06-30 2025-07-31')
  })

  test('banking days move each date, not the ones after it', () => {
    const terms = { ...base, installments: 3, advances: [{ date: '2025-08-31', amountCents: 100_000 }] }
    expect(dueDates({ ...terms, businessDay: 'following' })).toBe('2025-09-30 2025-10-31 2025-12-01')
    expect(dueDates({ ...terms, businessDay: 'modified-following' })).toBe('2025-09-30 2025-10-31 2025-11-28')
    expect(dueDates({ ...terms, businessDay: 'preceding' })).toBe('2025-09-30 2025-10-31 2025-11-28')
    expect(dueDates({ ...terms, businessDay: 'none' })).toBe('2025-09-30 2025-10-31 2025-11-30')
  })

  test('no date is moved back to the start or before it', () => {
    // lent on a Friday, due each day: Saturday and Sunday go on to Monday instead of back to Friday
    const terms = { ...base, installments: 4, period: { every: 1, unit: 'day' as const }, businessDay: 'preceding' as const, advances: [{ date: '2025-01-03', amountCents: 40_000 }] }
    expect(dueDates(terms)).toBe('2025-01-06 2025-01-06 2025-01-06 2025-01-07')
  })
})

describe('interest of a period', () => {
  test('by 30/360 is the whole period\'s, whatever its days', () => {
    expect(oneOf({})).toBe(10_000)
    expect(oneOf({ advances: [{ date: '2025-02-15', amountCents: 1_000_000 }] })).toBe(10_000)
    expect(oneOf({ period: { every: 2, unit: 'week' } })).toBe(4_667)
    expect(oneOf({ period: { every: 1, unit: 'semi-month' } })).toBe(5_000)
    expect(oneOf({ period: { every: 10, unit: 'day' } })).toBe(3_333)
    expect(oneOf({ period: { every: 6, unit: 'month' } })).toBe(60_000)
  })

  test('by 30/360 is 30E/360 where the first period is broken', () => {
    expect(oneOf({ firstDueDate: '2025-01-31' })).toBe(5_000)
    expect(oneOf({ firstDueDate: '2025-03-31' })).toBe(25_000)
    expect(oneOf({ firstDueDate: '2025-02-14' })).toBe(9_667)
  })

  test('by actual days is as long as the period is', () => {
    expect(oneOf({ dayCount: 'actual/365' })).toBe(10_192)
    expect(oneOf({ dayCount: 'actual/364' })).toBe(10_220)
    expect(oneOf({ dayCount: 'actual/360' })).toBe(10_333)
    expect(oneOf({ dayCount: 'actual/actual' })).toBe(10_192)
    expect(oneOf({ dayCount: 'actual/actual', advances: [{ date: '2024-01-15', amountCents: 1_000_000 }] })).toBe(10_164)
  })

  test('goes on, uncompounded, through skipped months', () => {
    expect(rows({ ...base, installments: 2, skipMonths: [2, 3] })).toEqual(['487562+30000=512438', '512438+5124=0'])
    expect(rows({ ...base, method: 'equal-principal', installments: 2, skipMonths: [3] })).toEqual(['500000+10000=500000', '500000+10000=0'])
  })

  test('runs to the adjusted due date by actual days, and not by 30/360', () => {
    const terms = { installments: 1, businessDay: 'following' as const, advances: [{ date: '2025-01-01', amountCents: 1_000_000 }] }
    // 1 February 2025 is a Saturday: due on the 3rd, after 33 days
    expect(oneOf({ ...terms, dayCount: 'actual/365' })).toBe(10_849)
    expect(oneOf(terms)).toBe(10_000)
  })

  test('by 30/360 a day that several due dates are moved to ends all their periods', () => {
    const terms = { ...base, installments: 4, period: { every: 1, unit: 'day' as const }, businessDay: 'following' as const, advances: [{ date: '2025-01-03', amountCents: 1_000_000 }] }
    expect(installmentsOf({ ...terms, method: 'flat' }).map(({ interestCents }) => interestCents)).toEqual([1_000, 0, 0, 333])
  })
})
