import { describe, expect, test } from '@jest/globals'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { stretchesOf, type AgeingRules, type Stretch } from '#domain/loan/stretch.ts'
import { fee, life, pause, payment, rateChange, reversal, yearAtTwelvePercent } from '../support/example-terms.ts'
import { daily, scheduled } from '../support/lives.ts'

const rules: AgeingRules = { nonAccrualAfterDays: 90, graceDays: 10 }
/** The stretch of a loan that begins on a day, as far as one knows on that day. */
const from = (day: string, history: LoanHistory, more: Partial<AgeingRules> & { wasOn?: boolean } = {}): Stretch | undefined => (
  stretchesOf(history, day, day, more.wasOn ?? false, { ...rules, ...more })[0]?.stretch
)
const through = (...asked: Parameters<typeof from>): string | undefined => from(...asked)?.through
/** Due on the 15th of each month from February 2025 on. */
const monthly = (...events: LoanEvent[]): LoanHistory => scheduled('2025-01-15', ...events)
const twoAdvances: LoanHistory = life({ ...yearAtTwelvePercent, advances: [{ date: '2025-01-15', amountCents: 500_000 }, { date: '2025-02-01', amountCents: 500_000 }] }, 'scheduled', '2025-01-15')

describe('a stretch ends', () => {
  test('on the next due date: the day after it something may be late', () => {
    expect([through('2025-01-20', monthly()), through('2025-02-15', monthly())]).toEqual(['2025-02-15', '2025-02-15'])
  })

  test('on the day before an advance, another rate or a pause begins', () => {
    expect(through('2025-01-20', twoAdvances)).toBe('2025-01-31')
    expect(through('2025-02-01', twoAdvances)).toBe('2025-02-15')
    expect(through('2025-01-20', monthly(rateChange('r', '2025-01-16', '6', '2025-02-01')))).toBe('2025-01-31')
    expect(through('2025-01-20', monthly(pause('h', '2025-02-01', '2025-02-10', '2025-01-16')))).toBe('2025-01-31')
  })

  test('on the last day of a pause', () => {
    expect(through('2025-02-01', monthly(pause('h', '2025-02-01', '2025-02-10', '2025-01-16')))).toBe('2025-02-10')
  })

  test('on the day before an event that is known already, and not where it was taken back', () => {
    const known = [payment('p', '2025-02-10', 100), payment('early', '2025-01-18', 100)]
    expect(through('2025-01-20', monthly(...known))).toBe('2025-02-09')
    expect(through('2025-01-20', monthly(...known, reversal('r', 'p', '2025-02-11')))).toBe('2025-02-15')
  })

  test('on the last day of grace of each installment that is late, and nowhere for it where there is no late fee', () => {
    expect(through('2025-02-20', monthly())).toBe('2025-02-25')
    expect(through('2025-02-26', monthly())).toBe('2025-03-15')
    expect(through('2025-03-20', monthly())).toBe('2025-03-25')
    expect(through('2025-02-20', monthly(), { graceDays: null })).toBe('2025-03-15')
  })

  test('on a last day of grace that a pause puts off', () => {
    expect(through('2025-02-20', monthly(pause('h', '2025-02-17', '2025-02-19', '2025-02-16')))).toBe('2025-02-28')
  })

  test('on the last day on which its interest is income', () => {
    expect(from('2025-05-16', monthly(), { graceDays: null })).toMatchObject({ through: '2025-05-16', daysPastDue: 90, accrues: true })
    expect(from('2025-04-20', monthly(), { graceDays: null })).toMatchObject({ through: '2025-05-15', accrues: true })
    expect(from('2025-05-17', monthly(), { graceDays: null })).toMatchObject({ through: '2025-06-15', accrues: false })
  })

  test('after 31 days, where nothing else ends it', () => {
    expect(from('2026-06-01', monthly(), { wasOn: true })).toMatchObject({ through: '2026-07-01', isOpen: true, isEnd: false })
  })
})

describe('what a stretch says', () => {
  const paidOff = monthly(payment('p', '2025-01-20', 1_010_000))

  test('of a loan that is paid off is nothing, and that it is for good where nothing is known to come', () => {
    const nothing = { isOpen: false, principalCents: 0, feesCents: 0, interestByDay: [0], pastDueByDay: [0], daysPastDue: 0, daysGrow: false, accrues: false }
    expect(from('2025-01-21', paidOff)).toEqual({ from: '2025-01-21', through: '2025-02-20', ...nothing, isEnd: true })
    expect(from('2025-01-21', { ...paidOff, events: [...paidOff.events, fee('f', '2025-02-01', 500)] })).toEqual({ from: '2025-01-21', through: '2025-01-31', ...nothing, isEnd: false })
    expect(from('2025-01-21', monthly())).toMatchObject({ isOpen: true, isEnd: false })
  })

  test('of a loan paid off before an advance holds for one day only: it may owe again any day', () => {
    const paid = { ...twoAdvances, events: [payment('p', '2025-01-20', 510_000)] }
    expect(from('2025-01-21', paid)).toMatchObject({ through: '2025-01-21', isOpen: false, isEnd: false })
  })

  test('are interest and days past due of each day, without those at the end that only repeat it', () => {
    expect(from('2025-01-15', daily('2025-01-15', payment('known', '2025-01-18', 100)))?.interestByDay).toEqual([0, 137, 274])
    // By the schedule interest is 10,000 by its due date; 333 a day until then.
    expect(from('2025-02-13', monthly())?.interestByDay).toEqual([9_333, 9_667, 10_000])
    expect(from('2026-06-01', monthly(), { wasOn: true })?.interestByDay).toHaveLength(1)
    expect(from('2025-02-16', monthly())).toMatchObject({ daysPastDue: 1, daysGrow: true, pastDueByDay: [88_849] })
    expect(from('2025-02-15', monthly())).toMatchObject({ daysPastDue: 0, daysGrow: false, pastDueByDay: [0] })
  })

  test('in a pause is that days past due stand still', () => {
    const paused = monthly(pause('h', '2025-02-20', '2025-03-05', '2025-02-16'))
    expect(from('2025-02-19', paused)).toMatchObject({ through: '2025-02-19', daysPastDue: 4, daysGrow: true })
    expect(from('2025-02-20', paused, { graceDays: null })).toMatchObject({ through: '2025-03-05', daysPastDue: 4, daysGrow: false })
    expect(from('2025-03-06', paused)).toMatchObject({ daysPastDue: 5, daysGrow: true })
  })

  test('after the last date of a loan by days is that what is past due is more each day', () => {
    const { interestByDay = [], pastDueByDay = [] } = from('2026-01-16', daily('2025-01-15', fee('f', '2025-03-01', 500)), { wasOn: true }) ?? {}
    // $10,000 at 5 % for 366 days and on; the fee is due too.
    expect(pastDueByDay.slice(0, 3)).toEqual([1_000_000 + 50_137 + 500, 1_000_000 + 50_274 + 500, 1_000_000 + 50_411 + 500])
    expect(pastDueByDay.map((cents, day) => cents - (interestByDay[day] ?? 0))).toEqual(pastDueByDay.map(() => 1_000_500))
    expect(from('2026-01-15', daily('2025-01-15'), { wasOn: true })?.pastDueByDay).toHaveLength(1)
  })
})
