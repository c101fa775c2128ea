import { describe, expect, test } from '@jest/globals'
import { foldLoan, payoffOn } from '#domain/loan/fold-loan.ts'
import { fee, life, payment, reversal, weeklyWithoutInterest } from '../support/example-terms.ts'
import { LEVEL, daily, scheduled } from '../support/lives.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'

const row = (history: LoanHistory, number: number) => foldLoan(history).installments.find((installment) => installment.number === number)

describe('what is due, late and outstanding', () => {
  test('a new loan owes its principal, and nothing is due', () => {
    expect(foldLoan(daily('2025-01-15'))).toMatchObject({
      status: 'active', outstanding: { principalCents: 1_000_000, interestCents: 0, feesCents: 0 }, creditCents: 0, daysPastDue: 0,
      payoffCents: 1_000_000, dueNowCents: 0, pastDueCents: 0, nextDue: { number: 1, dueDate: '2025-02-15', amountCents: 85_598 }, allocations: [],
    })
  })

  test('before its advance it owes nothing and is not paid off', () => {
    for (const history of [scheduled('2025-01-14'), daily('2025-01-14')]) {
      expect(foldLoan(history)).toMatchObject({ status: 'active', payoffCents: 0, outstanding: { principalCents: 0, interestCents: 0, feesCents: 0 }, nextDue: { number: 1 } })
      expect(foldLoan(history).installments).toHaveLength(12)
    }
  })

  test('on its date an installment is due and not late, the day after it is one day late', () => {
    for (const make of [scheduled, daily]) {
      const amount = make === scheduled ? LEVEL : 85_598
      expect(foldLoan(make('2025-02-15'))).toMatchObject({ daysPastDue: 0, dueNowCents: amount, pastDueCents: 0, nextDue: { number: 1, amountCents: amount } })
      expect(foldLoan(make('2025-02-16'))).toMatchObject({ daysPastDue: 1, dueNowCents: amount, pastDueCents: amount, nextDue: { number: 2, amountCents: amount } })
    }
  })

  test('late days count from the oldest date not wholly covered, one cent being enough', () => {
    expect(foldLoan(scheduled('2025-03-20', payment('p', '2025-02-15', LEVEL - 1)))).toMatchObject({ daysPastDue: 33, dueNowCents: LEVEL + 1, pastDueCents: LEVEL + 1 })
    expect(foldLoan(scheduled('2025-03-20', payment('p', '2025-02-15', LEVEL)))).toMatchObject({ daysPastDue: 5 })
    expect(foldLoan(daily('2025-03-20', payment('p', '2025-02-15', 85_597)))).toMatchObject({ daysPastDue: 33 })
  })

  test('a fee alone makes nobody late', () => {
    expect(foldLoan(daily('2025-03-01', payment('p', '2025-02-15', 85_598), fee('f', '2025-02-10', 1_500)))).toMatchObject({ daysPastDue: 0, dueNowCents: 1_500, pastDueCents: 1_500 })
  })

  test('interest outstanding is what accrued or fell due, never future', () => {
    expect(foldLoan(scheduled('2025-01-30')).outstanding.interestCents).toBe(5_000)
    expect(foldLoan(scheduled('2025-02-15')).outstanding.interestCents).toBe(10_000)
    expect(foldLoan(scheduled('2025-02-25')).outstanding.interestCents).toBe(10_000 + 3_071)
    expect(foldLoan(scheduled('2025-03-14', payment('p', '2025-02-20', LEVEL * 2))).outstanding.interestCents).toBe(0)
  })

  test('after the last due date scheduled interest does not grow', () => {
    expect(foldLoan(scheduled('2027-01-15')).outstanding).toEqual(foldLoan(scheduled('2026-01-15')).outstanding)
  })
})

describe('a fee', () => {
  test('is shown on the first installment due on its date or after', () => {
    for (const make of [daily, scheduled]) {
      const history = make('2025-04-01', fee('a', '2025-02-15', 100), fee('b', '2025-02-16', 20))
      expect([1, 2, 3].map((number) => row(history, number)?.feesCents)).toEqual([100, 20, 0])
    }
  })

  test('after the last due date, on the last', () => {
    for (const make of [daily, scheduled]) expect(row(make('2026-03-01', fee('a', '2026-02-01', 100)), 12)?.feesCents).toBe(100)
  })

  test('after an early end, on the last there is', () => {
    const ended = [payment('p', '2025-01-20', 1_002_000), fee('f', '2025-09-01', 3_000)]
    for (const make of [daily, scheduled]) {
      const { installments } = foldLoan(make('2025-09-02', ...ended))
      expect(installments.map(({ number }) => number)).toEqual([1])
      expect(installments[0]?.feesCents).toBe(3_000)
    }
  })
})

describe('pictures of a loan', () => {
  test('the principal is a step line from its first day to the day looked at', () => {
    const history = daily('2025-03-01', payment('p', '2025-02-15', 85_598), fee('f', '2025-02-20', 100))
    expect(foldLoan(history).principalHistory).toEqual([
      { date: '2025-01-15', principalCents: 1_000_000 }, { date: '2025-02-15', principalCents: 918_649 }, { date: '2025-02-20', principalCents: 918_649 }, { date: '2025-03-01', principalCents: 918_649 },
    ])
  })

  test('weekly without interest: three missed', () => {
    const history = life(weeklyWithoutInterest, 'daily', '2025-02-12', payment('p', '2025-01-13', 4_000), payment('q', '2025-01-20', 2_500))
    expect(foldLoan(history)).toMatchObject({ daysPastDue: 23, dueNowCents: 13_500, pastDueCents: 13_500, payoffCents: 45_500, nextDue: { number: 6, amountCents: 4_000 } })
  })
})

test('a payoff can be asked for a later day, from what is known today', () => {
  const history = daily('2025-02-20', payment('p', '2025-02-15', 85_598), payment('known-later', '2025-02-25', 500_000), reversal('r', 'known-later', '2025-03-30'))
  // 9,186.49 and 13 days of interest: 16.36
  expect(payoffOn(history, '2025-02-28')).toBe(918_649 + 1_636)
  expect(payoffOn({ ...history, events: history.events.slice(0, 2) }, '2025-02-28')).toBe(918_649 + 1_636)
  expect(payoffOn({ ...history, asOf: '2025-02-25' }, '2025-02-28')).toBe(918_649 + 1_636)
  expect(payoffOn(history, '2025-02-20')).toBe(foldLoan(history).payoffCents)
})
