import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { fee, life, payment, yearAtTwelvePercent } from '../support/example-terms.ts'
import { LEVEL, daily, parts, scheduled, split } from '../support/lives.ts'

describe('where a payment goes', () => {
  test('to the oldest installment first, its interest before its principal', () => {
    expect(split(scheduled('2025-03-20', payment('p', '2025-03-20', LEVEL + 10_000)))).toEqual(['p 19212 79637 0 0'])
  })

  test('then to the next one not yet due, and that is not ahead', () => {
    const history = scheduled('2025-02-20', payment('p', '2025-02-15', LEVEL), payment('q', '2025-02-20', LEVEL))
    expect(split(history)).toEqual(['p 10000 78849 0 0', 'q 9212 79637 0 0'])
    expect(parts(history).slice(0, 3)).toEqual(['1: 78849+10000 88849', '2: 79637+9212 88849', '3: 80434+8415 0'])
  })

  test.each([
    [['interest', 'principal', 'fees'] as const, 'p 10000 78849 200 0'],
    [['interest', 'fees', 'principal'] as const, 'p 10000 77549 1500 0'],
    [['fees', 'interest', 'principal'] as const, 'p 10000 77549 1500 0'],
  ])('%j places fees within the installment', (allocation, expected) => {
    const history = { ...scheduled('2025-02-15', fee('f', '2025-02-01', 1_500), payment('p', '2025-02-15', LEVEL + 200)), allocation }
    expect(split(history)).toEqual([expected])
  })

  test('fees placed first leave the installment short, and the rest is late', () => {
    const history = { ...daily('2025-02-20', fee('f', '2025-02-01', 1_500), payment('p', '2025-02-15', 85_598)), allocation: ['fees', 'interest', 'principal'] as const }
    expect(foldLoan(history)).toMatchObject({ daysPastDue: 5, pastDueCents: 1_500 })
    expect(split(history)).toEqual(['p 4247 79851 1500 0'])
  })

  test('with daily interest all that accrued goes first, also where it stands between', () => {
    const history = { ...daily('2025-03-20', fee('f', '2025-02-01', 1_500), payment('p', '2025-03-20', 9_000)), allocation: ['interest', 'fees', 'principal'] as const }
    // 64 days on 10,000.00 are 87.67
    expect(split(history)).toEqual(['p 8767 0 233 0'])
  })

  test('more than is owed is credit', () => {
    expect(split(daily('2025-01-25', payment('p', '2025-01-25', 1_002_000)))).toEqual(['p 1370 1000000 0 630'])
    expect(foldLoan(daily('2025-01-25', payment('p', '2025-01-25', 1_002_000)))).toMatchObject({ status: 'paid-off', creditCents: 630, payoffCents: 0, nextDue: null })
    expect(split(scheduled('2025-03-01', payment('p', '2025-01-30', 1_005_001), payment('q', '2025-02-10', 700)))).toEqual(['p 5000 1000000 0 1', 'q 0 0 0 700'])
  })

  test('credit pays a fee that comes later, the oldest credit first', () => {
    for (const make of [daily, scheduled]) {
      const history = make('2025-06-01', payment('p', '2025-01-15', 1_000_630), payment('q', '2025-01-16', 1_000), fee('f', '2025-02-01', 900))
      expect(split(history)).toEqual(['p 0 1000000 630 0', 'q 0 0 270 730'])
      expect(foldLoan(history)).toMatchObject({ status: 'paid-off', creditCents: 730, outstanding: { feesCents: 0 } })
    }
  })

  test('a fee after the end opens the loan again', () => {
    for (const make of [daily, scheduled]) {
      const history = make('2025-06-01', payment('p', '2025-01-15', 1_000_000), fee('f', '2025-02-01', 900))
      expect(foldLoan(history)).toMatchObject({ status: 'active', payoffCents: 900, dueNowCents: 900, daysPastDue: 0 })
      expect(foldLoan({ ...history, events: [...history.events, payment('q', '2025-05-01', 900)] }).status).toBe('paid-off')
    }
  })
})

describe('paid off early with scheduled interest', () => {
  test('costs the running installment\'s interest by days, and none of the later ones', () => {
    const history = scheduled('2025-02-25', payment('p', '2025-02-15', LEVEL))
    // 9,211.51 for ten days of 30/360 at 12 %: 30.71 (30.705)
    expect(foldLoan(history).payoffCents).toBe(921_151 + 3_071)
    const paid = { ...history, events: [...history.events, payment('q', '2025-02-25', 924_222)] }
    expect(foldLoan(paid)).toMatchObject({ status: 'paid-off', creditCents: 0 })
    expect(parts(paid)).toEqual(['1: 78849+10000 88849', '2: 79637+3071 82708'])
  })

  test('gives back what was already paid of interest for days that never come', () => {
    const history = scheduled('2025-02-25', payment('p', '2025-02-15', LEVEL * 2))
    // the second installment's 92.12 were paid, ten days cost 30.71
    expect(foldLoan(history).payoffCents).toBe(841_514 - (9_212 - 3_071))
    const paid = { ...history, events: [...history.events, payment('q', '2025-02-25', 835_373)] }
    expect(split(paid)).toEqual(['p 13071 164627 0 0', 'q 0 835373 0 0'])
    expect(foldLoan(paid)).toMatchObject({ status: 'paid-off', creditCents: 0 })
  })

  test('flat interest by days is on the original principal', () => {
    const terms: Terms = { ...yearAtTwelvePercent, method: 'flat', installments: 4 }
    const history = life(terms, 'scheduled', '2025-03-01', payment('p', '2025-02-15', 260_000))
    expect(foldLoan(history).outstanding).toEqual({ principalCents: 750_000, interestCents: 5_333, feesCents: 0 })
  })

  test('on a due date costs the whole installment\'s interest', () => {
    expect(foldLoan(scheduled('2025-02-15')).payoffCents).toBe(1_010_000)
  })

  test('interest by days is never more than the installment\'s', () => {
    // weekly by 30/360 across the end of February: 26 February to 4 March are 7 days, and 8 by 30E/360
    const terms: Terms = { ...yearAtTwelvePercent, period: { every: 1, unit: 'week' }, installments: 2, advances: [{ date: '2025-02-25', amountCents: 10_000_000 }] }
    expect(['2025-03-02', '2025-03-03', '2025-03-04'].map((asOf) => foldLoan(life(terms, 'scheduled', asOf)).outstanding.interestCents)).toEqual([23_333, 23_333, 23_333])
  })
})

describe('advances to come', () => {
  const terms: Terms = { ...yearAtTwelvePercent, annualRatePercent: '0', installments: 4, advances: [{ date: '2025-01-15', amountCents: 100_000 }, { date: '2025-03-01', amountCents: 300_000 }] }

  test('paying all that was drawn so far does not end the loan: it goes on with the next advance', () => {
    for (const accrual of ['scheduled', 'daily'] as const) {
      const paid = life(terms, accrual, '2025-02-20', payment('p', '2025-02-15', 100_000))
      expect(foldLoan(paid)).toMatchObject({ status: 'paid-off', payoffCents: 0 })
      expect(foldLoan({ ...paid, asOf: '2025-03-01' })).toMatchObject({ status: 'active', payoffCents: 300_000, outstanding: { principalCents: 300_000 } })
      expect(foldLoan({ ...paid, asOf: '2025-03-01' }).installments.at(-1)?.number).toBe(4)
    }
  })

  test('credit counts toward the next advance\'s installments', () => {
    for (const accrual of ['scheduled', 'daily'] as const) {
      const history = life(terms, accrual, '2025-03-01', payment('p', '2025-01-20', 150_000))
      expect(foldLoan({ ...history, asOf: '2025-02-28' }).creditCents).toBe(50_000)
      expect(foldLoan(history)).toMatchObject({ creditCents: 0, outstanding: { principalCents: 250_000 } })
      expect(split(history)).toEqual(['p 0 150000 0 0'])
    }
  })

  test('what money ahead leaves of an advance is owed once, also where the installment it came for was paid before', () => {
    const soon: Terms = { ...terms, advances: [{ date: '2025-01-15', amountCents: 200_000 }, { date: '2025-02-20', amountCents: 200_000 }] }
    for (const accrual of ['scheduled', 'daily'] as const) {
      expect(foldLoan(life(soon, accrual, '2026-01-15', payment('p', '2025-02-16', 200_001)))).toMatchObject({ payoffCents: 199_999, dueNowCents: 199_999 })
    }
  })

  test('paid off within the last period before an advance, that advance is an installment of its own', () => {
    const late: Terms = { ...terms, annualRatePercent: '12', installments: 2, advances: [{ date: '2025-01-15', amountCents: 300_000 }, { date: '2025-03-05', amountCents: 10_000 }] }
    const running = life(late, 'scheduled', '2025-02-25', payment('p', '2025-02-15', 150_000))
    const { payoffCents } = foldLoan(running)
    const state = foldLoan({ ...running, asOf: '2025-03-05', events: [...running.events, payment('q', '2025-02-25', payoffCents)] })
    expect(state.outstanding).toEqual({ principalCents: 10_000, interestCents: 0, feesCents: 0 })
    expect(state.nextDue).toEqual({ number: 3, dueDate: '2025-03-15', amountCents: 10_033 })
  })
})
