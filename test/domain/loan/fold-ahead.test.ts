import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { chargeOff, fee, fivePercentDaily, life, payment, planChange, waiver, yearAtTwelvePercent } from '../support/example-terms.ts'
import { LEVEL, ahead, parts, scheduled, split } from '../support/lives.ts'

describe('money ahead', () => {
  const extra = scheduled('2025-02-20', payment('p', '2025-02-15', LEVEL * 2 + 200_000))

  test('fewer: principal falls, amounts stay, the end comes sooner', () => {
    expect(split(ahead('fewer', extra))).toEqual(['p 19212 358486 0 0'])
    expect(parts(ahead('fewer', extra))).toEqual([
      '1: 78849+10000 88849', '2: 79637+9212 88849', '3: 82434+6415 0', '4: 83258+5591 0', '5: 84091+4758 0', '6: 84932+3917 0', '7: 85781+3068 0', '8: 86639+2210 0', '9: 87505+1344 0', '10: 46874+469 0',
    ])
  })

  test('smaller: principal falls and the level payment is solved again over the rest', () => {
    const rows = foldLoan(ahead('smaller', extra)).installments
    expect(rows).toHaveLength(12)
    // 6,415.14 over ten months at 1 %
    expect(new Set(rows.slice(2, -1).map(({ principalCents, interestCents }) => principalCents + interestCents))).toEqual(new Set([67_732]))
    expect(rows.slice(2).reduce((sum, { principalCents }) => sum + principalCents, 0)).toBe(641_514)
  })

  test('next: the following installments are covered in order, with their interest', () => {
    expect(parts(ahead('next', extra)).slice(0, 6)).toEqual(['1: 78849+10000 88849', '2: 79637+9212 88849', '3: 80434+8415 88849', '4: 81238+7611 88849', '5: 82051+6798 22302', '6: 82871+5978 0'])
    expect(foldLoan(ahead('next', extra)).nextDue).toEqual({ number: 5, dueDate: '2025-06-15', amountCents: LEVEL - 22_302 })
  })

  test('a second payment in the same period is ahead at once: the next installment is covered once', () => {
    const together = ahead('fewer', scheduled('2025-02-20', payment('p', '2025-02-15', LEVEL * 3)))
    const apart = ahead('fewer', scheduled('2025-02-20', payment('p', '2025-02-15', LEVEL), payment('q', '2025-02-15', LEVEL), payment('r', '2025-02-16', LEVEL)))
    expect(foldLoan(apart).installments).toEqual(foldLoan(together).installments)
  })

  test('with equal principal smaller makes the principal parts smaller, fewer leaves rows out', () => {
    const terms: Terms = { ...yearAtTwelvePercent, method: 'equal-principal', installments: 4 }
    const history = life(terms, 'scheduled', '2025-01-20', payment('p', '2025-01-20', 260_000 + 300_000))
    expect(parts(ahead('smaller', history))).toEqual(['1: 250000+10000 260000', '2: 150000+4500 0', '3: 150000+3000 0', '4: 150000+1500 0'])
    expect(parts(ahead('fewer', history))).toEqual(['1: 250000+10000 260000', '2: 250000+4500 0', '3: 200000+2000 0'])
  })

  test('with daily interest an equal principal part is billed with its own period\'s interest; what accrued goes first', () => {
    // 1,925.00 left on 15 February: parts of 962.50, a month 19.25; by 15 April two months have accrued
    const terms: Terms = { ...yearAtTwelvePercent, method: 'equal-principal', installments: 4 }
    const history = life(terms, 'daily', '2025-02-15', payment('p', '2025-02-15', 260_000 + 257_500 + 300_000))
    expect(parts(ahead('smaller', history))).toEqual(['1: 250000+10000 260000', '2: 257500+0 257500', '3: 94325+3850 0', '4: 98175+982 0'])
    expect(parts(ahead('next', history))).toEqual(['1: 250000+10000 260000', '2: 257500+0 257500', '3: 254925+0 254925', '4: 237575+5775 45075'])
  })

  test('with fixed principal there is nothing to solve: both end sooner', () => {
    const terms: Terms = { ...yearAtTwelvePercent, method: 'fixed-principal', principalPerInstallmentCents: 300_000, installments: 4 }
    const history = life(terms, 'scheduled', '2025-01-20', payment('p', '2025-01-20', 310_000 + 500_000))
    expect(parts(ahead('smaller', history))).toEqual(['1: 300000+10000 310000', '2: 200000+2000 0'])
    expect(parts(ahead('fewer', history))).toEqual(parts(ahead('smaller', history)))
  })

  test('goes to interest that installments could not hold before it lowers principal', () => {
    // 100.00 of interest a month, of which installments of 63.64 hold less than two thirds.
    const terms: Terms = { ...yearAtTwelvePercent, finalInstallmentCents: 1_050_000 }
    for (const choice of ['fewer', 'smaller'] as const) {
      const paid = ahead(choice, life(terms, 'scheduled', '2025-02-15', payment('p', '2025-01-20', 6_364 + 5_000)))
      expect(split(paid)).toEqual(['p 10000 1364 0 0'])
      expect(foldLoan(paid)).toMatchObject({ outstanding: { principalCents: 998_636, interestCents: 0 }, daysPastDue: 0 })
      const inTwo = { ...paid, events: [payment('p', '2025-01-20', 6_364 + 2_000), payment('q', '2025-01-21', 3_000)] }
      expect(split(inTwo)).toEqual(['p 8364 0 0 0', 'q 1636 1364 0 0'])
      expect(foldLoan(inTwo).installments).toEqual(foldLoan(paid).installments)
    }
  })

  test('leaves later installments to find what happens in their time', () => {
    for (const choice of ['fewer', 'smaller'] as const) {
      const paid = ahead(choice, scheduled('2025-03-20', payment('p', '2025-01-20', LEVEL + 200_000), payment('q', '2025-03-15', LEVEL)))
      const and = (...events: LoanEvent[]) => foldLoan({ ...paid, events: [...paid.events, ...events] })
      expect(and(fee('f', '2025-03-20', 500)).installments.map(({ feesCents }) => feesCents).slice(0, 4)).toEqual([0, 0, 500, 0])
      // Five of thirty days of the third month.
      expect(and(waiver('w', '2025-03-20', 'interest', 90_000)).outstanding.interestCents).toBe(0)
      const planned = foldLoan({ ...paid, asOf: '2026-06-01', events: [...paid.events, planChange('n', '2025-03-20', 6)] })
      expect(planned.installments).toHaveLength(8)
      expect(planned.dueNowCents).toBe(planned.payoffCents)
      // A charge-off stops interest, and principal falls due as it was to.
      expect(and(chargeOff('c', '2025-03-20')).installments.map(({ principalCents }) => principalCents)).toEqual(foldLoan(paid).installments.map(({ principalCents }) => principalCents))
    }
  })

  test('an installment paid before its day stays paid, also where an advance brings more interest into its period', () => {
    const terms: Terms = { ...fivePercentDaily, method: 'equal-principal', advances: [{ date: '2025-01-15', amountCents: 1_000_000 }, { date: '2025-02-01', amountCents: 5_000_000 }] }
    // A twelfth of $60,000, and 31 days on $10,000.
    expect(foldLoan(life(terms, 'daily', '2025-02-16', payment('p', '2025-01-20', 504_247))).daysPastDue).toBe(0)
    expect(foldLoan(life(terms, 'daily', '2025-02-16', payment('p', '2025-01-20', 504_246))).daysPastDue).toBe(1)
  })

  test('a balloon that the money ahead has eaten up leaves the last installment the rest', () => {
    const terms: Terms = { ...yearAtTwelvePercent, finalInstallmentCents: 800_000 }
    for (const accrual of ['scheduled', 'daily'] as const) {
      const state = foldLoan(ahead('smaller', life(terms, accrual, '2025-02-15', payment('p', '2025-02-15', 600_000))))
      expect(state.installments).toHaveLength(12)
      expect(state.installments.slice(2, -1).every(({ principalCents, interestCents }) => principalCents + interestCents === 0)).toBe(true)
    }
  })
})
