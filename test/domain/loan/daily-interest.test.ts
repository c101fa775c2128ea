import { describe, expect, test } from '@jest/globals'
import { dayOf } from '#domain/calendar-date/calendar-date.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import { roundQuotient } from '#domain/money/rounding.ts'
import { anyHistory } from '../support/any-history.ts'
import { fee, fivePercentDaily, life, payment, yearAtTwelvePercent } from '../support/example-terms.ts'
import { holdsFor } from '../support/seed.ts'
import { sumOf } from '../support/sum.ts'

const outstanding = (history: LoanHistory) => foldLoan(history).outstanding

describe('daily interest', () => {
  test('is simple interest on what is outstanding, for every day: $10,000 at 5 % for 10, 31 and 400 days', () => {
    for (const [asOf, interestCents] of [['2025-01-25', 1_370], ['2025-02-15', 4_247], ['2026-02-19', 54_795]] as const) {
      expect(outstanding(life(fivePercentDaily, 'daily', asOf))).toEqual({ principalCents: 1_000_000, interestCents, feesCents: 0 })
    }
  })

  test('falls with the principal from the day of a payment on', () => {
    // 31 days on 10,000.00 are 42.47 (42.466); of 1,042.47 the rest pays principal; 28 days on 9,000.00 are 34.52 (34.521)
    const history = life(fivePercentDaily, 'daily', '2025-03-15', payment('p1', '2025-02-15', 104_247))
    expect(outstanding(history)).toEqual({ principalCents: 900_000, interestCents: 3_452, feesCents: 0 })
  })

  test('accrued to the day goes before principal, even of installments not yet due', () => {
    const { allocations } = foldLoan(life(fivePercentDaily, 'daily', '2025-01-25', payment('p1', '2025-01-25', 5_000)))
    expect(allocations).toEqual([{ event: 'p1', feesCents: 0, interestCents: 1_370, principalCents: 3_630, creditCents: 0 }])
  })

  test('that only is paid does not end a segment: it is rounded over the whole of it', () => {
    // 333.33 at 12 %: a day is 0.10959; ten days 1.0959, twenty 2.1918, thirty 3.2877. Rounded each ten days it would be 1.10 × 3.
    const terms = { ...fivePercentDaily, annualRatePercent: '12', advances: [{ date: '2025-01-01', amountCents: 33_333 }] }
    const events = [payment('a', '2025-01-11', 110), payment('b', '2025-01-21', 109)]
    expect(outstanding(life(terms, 'daily', '2025-01-31', ...events))).toEqual({ principalCents: 33_333, interestCents: 110, feesCents: 0 })
  })

  test('goes on after the last due date, and the last installment takes it', () => {
    const history = life({ ...fivePercentDaily, installments: 1 }, 'daily', '2025-03-17')
    const state = foldLoan(history)
    // 61 days on 10,000.00
    expect(state.installments).toEqual([{ number: 1, dueDate: '2025-02-15', principalCents: 1_000_000, interestCents: 8_356, feesCents: 0, paidCents: 0 }])
    expect(state).toMatchObject({ daysPastDue: 30, payoffCents: 1_008_356, dueNowCents: 1_008_356, pastDueCents: 1_008_356, nextDue: null })
  })

  test('by 30/360: a whole period is full, other days are by 30E/360, a 31st counting as the 30th', () => {
    const terms = { ...yearAtTwelvePercent, advances: [{ date: '2025-01-31', amountCents: 1_000_000 }] }
    const interestOn = (asOf: string) => outstanding(life(terms, 'daily', asOf)).interestCents
    expect(interestOn('2025-02-10')).toBe(3_333)
    expect(interestOn('2025-02-27')).toBe(9_000)
    expect(interestOn('2025-02-28')).toBe(10_000)
    expect(interestOn('2025-03-01')).toBe(11_000)
    expect(interestOn('2025-03-31')).toBe(20_000)
  })

  test('splits a year\'s end by actual/actual', () => {
    const terms = { ...fivePercentDaily, dayCount: 'actual/actual' as const, annualRatePercent: '12', advances: [{ date: '2023-12-15', amountCents: 1_000_000 }] }
    // 17 days of 2023 and 14 of 2024: 120,000 × (17/365 + 14/366)
    expect(outstanding(life(terms, 'daily', '2024-01-15')).interestCents).toBe(10_179)
  })

  test('does not compound, and fees bear none', () => {
    const history = life(fivePercentDaily, 'daily', '2027-01-15', fee('f', '2025-03-01', 50_000))
    expect(outstanding(history)).toEqual({ principalCents: 1_000_000, interestCents: 100_000, feesCents: 50_000 })
  })

  test('runs on each advance from its own day', () => {
    const terms = { ...fivePercentDaily, advances: [...fivePercentDaily.advances, { date: '2025-02-15', amountCents: 500_000 }] }
    // 31 days on 10,000.00 and 28 on 15,000.00: 42.47 + 57.53
    expect(outstanding(life(terms, 'daily', '2025-03-15'))).toEqual({ principalCents: 1_500_000, interestCents: 10_000, feesCents: 0 })
  })
})

/** The year fraction of an actual day count, as a fraction of whole numbers. */
const yearDays: Record<string, bigint> = { 'actual/365': 365n, 'actual/364': 364n, 'actual/360': 360n }

test('the interest of any life is the sum over its segments, each rounded once', () => {
  holdsFor(anyHistory, (drawn) => {
    const history: LoanHistory = { ...drawn, interestAccrual: 'daily' }
    const { terms } = history
    const inYear = yearDays[terms.dayCount]
    if (inYear === undefined) return
    const [whole, decimals = ''] = terms.annualRatePercent.split('.')
    const rate = BigInt(`${whole}${decimals}`)
    const hundred = 100n * 10n ** BigInt(decimals.length)
    const { allocations, outstanding: owed, principalHistory } = foldLoan(history)
    let interest = 0n
    let from = principalHistory[0]
    for (const [index, point] of principalHistory.entries()) {
      const isLast = index === principalHistory.length - 1
      if (!from || (point.principalCents === from.principalCents && !isLast)) continue
      const days = BigInt(dayOf(point.date) - dayOf(from.date))
      interest += roundQuotient(BigInt(from.principalCents) * rate * days, hundred * inYear, terms.roundingMode)
      from = point
    }
    expect(BigInt(owed.interestCents + sumOf(allocations, (allocation) => allocation.interestCents))).toBe(interest)
  })
})
