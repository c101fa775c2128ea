import { describe, expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { life, payment, planChange, waiver, yearAtTwelvePercent } from '../support/example-terms.ts'
import { LEVEL, scheduled } from '../support/lives.ts'
import { sumOf } from '../support/sum.ts'

const rowsOf = (history: LoanHistory) => foldLoan(history).installments
const first = payment('p1', '2025-02-15', LEVEL)
const next = (asOf: string, ...events: LoanEvent[]): LoanHistory => ({ ...scheduled(asOf, first, ...events), ahead: 'next' })
/** All the interest that twelve new installments of equal principal ask for. */
const asked = (...events: LoanEvent[]): number => (
  sumOf(rowsOf(life({ ...yearAtTwelvePercent, method: 'equal-principal' }, 'scheduled', '2025-01-26', ...events, planChange('n', '2025-01-26', 12))), ({ interestCents }) => interestCents)
)

describe('a new plan of a loan with scheduled interest', () => {
  test('begins after an installment that is wholly paid before its day, which stays what it was', () => {
    const before = next('2025-02-25', payment('p2', '2025-02-20', LEVEL))
    const rows = rowsOf({ ...before, events: [...before.events, planChange('n', '2025-02-25', 20)] })
    expect(rows).toHaveLength(22)
    expect(rows.slice(0, 2)).toEqual(rowsOf(before).slice(0, 2))
  })

  test('begins with an installment of which a part is paid: that part counts, and principal adds up', () => {
    const rows = rowsOf(next('2025-02-25', payment('p2', '2025-02-20', 50_000), planChange('n', '2025-02-25', 11)))
    expect(rows[1]).toMatchObject({ interestCents: 9_212, paidCents: 50_000 })
    expect(sumOf(rows, ({ principalCents }) => principalCents)).toBe(1_000_000)
    // The same eleven that were agreed.
    expect(rows.map(({ principalCents, interestCents }) => principalCents + interestCents).slice(0, -1)).toEqual(Array.from({ length: 11 }, () => LEVEL))
  })

  test('of smaller installments than was paid toward the next comes to what was paid, that once', () => {
    const rows = rowsOf(next('2025-02-25', payment('p2', '2025-02-20', 80_000), planChange('n', '2025-02-25', 60)))
    const totals = rows.map(({ principalCents, interestCents }) => principalCents + interestCents)
    expect(totals).toHaveLength(61)
    expect(totals[1]).toBe(80_000)
    // $8,503.63 at 1 % a month over 59: 8,503.63 × 0.01 ÷ (1 − 1.01⁻⁵⁹) = 191.50.
    expect(new Set(totals.slice(2, -1))).toEqual(new Set([19_150]))
  })

  test('with flat interest keeps running on what was handed out, late or not', () => {
    const flat: Terms = { ...yearAtTwelvePercent, method: 'flat' }
    const rows = rowsOf(life(flat, 'scheduled', '2025-02-16', planChange('n', '2025-02-16', 10)))
    expect(rows.map(({ interestCents }) => interestCents)).toEqual([0, 20_000, ...Array.from({ length: 9 }, () => 10_000)])
    expect(rows.map(({ principalCents }) => principalCents)).toEqual([0, ...Array.from({ length: 10 }, () => 100_000)])
  })

  test('asks for no interest that was given up before', () => {
    expect(asked() - asked(waiver('w', '2025-01-25', 'interest', 3_000))).toBe(3_000)
  })

  test('that comes after the last date of the old one begins on its own day', () => {
    // Nothing was paid: a month after the last date all of it is late, and no interest ran since. The new plan joins it with its first installment.
    const rows = rowsOf(scheduled('2026-02-20', planChange('n', '2026-02-20', 3)))
    expect(rows.slice(12).map(({ dueDate }) => dueDate)).toEqual(['2026-03-15', '2026-04-15', '2026-05-15'])
    expect(foldLoan(scheduled('2026-03-14', planChange('n', '2026-02-20', 3))).outstanding).toEqual(foldLoan(scheduled('2026-02-20')).outstanding)
  })
})

test('scheduled interest by days runs on each advance from its own day', () => {
  const inParts: Terms = { ...yearAtTwelvePercent, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-02-01', amountCents: 400_000 }] }
  const owedOn = (asOf: string) => foldLoan(life(inParts, 'scheduled', asOf)).outstanding.interestCents
  // $6,000 for 16 of 30 days, then $10,000.
  expect(['2025-01-15', '2025-01-25', '2025-02-01', '2025-02-10', '2025-02-15'].map(owedOn)).toEqual([0, 2_000, 3_200, 6_200, 7_867])
})
