import { expect, test } from '@jest/globals'
import { installmentsOf } from '#domain/loan/quote.ts'
import type { Method, Terms } from '#domain/loan/terms.ts'
import { yearAtTwelvePercent } from '../support/example-terms.ts'

const lastOf = (terms: Terms): number => installmentsOf(terms).at(-1)?.totalCents ?? 0
const firstOf = (terms: Terms): number => installmentsOf(terms)[0]?.totalCents ?? 0

test.each<[Method, number]>([['equal-installment', 12], ['equal-principal', 12], ['flat', 12]])('with %s a balloon holds also where an advance is drawn in its period, and beside the others\' rounding', (method, most) => {
  const terms: Terms = {
    ...yearAtTwelvePercent, method, finalInstallmentCents: 500_000,
    advances: [{ date: '2025-01-15', amountCents: 800_000 }, { date: '2025-12-25', amountCents: 200_000 }, { date: '2026-01-05', amountCents: 50_000 }],
  }
  expect(Math.abs(lastOf(terms) - 500_000)).toBeLessThanOrEqual(most)
})

test('of whole dollars the amounts before it are the ones that bring the last nearest to the balloon', () => {
  // 1 % of $10,000 a month are $100, which installments of $63 or $64 do not hold: what is left of it comes last, uncompounded.
  for (const balloon of [1_050_000, 1_050_400, 1_050_800, 1_060_000]) {
    const terms: Terms = { ...yearAtTwelvePercent, installmentMultipleCents: 100, finalInstallmentCents: balloon }
    const amount = firstOf(terms)
    expect(amount % 100).toBe(0)
    expect(lastOf(terms)).toBe(1_120_000 - 11 * amount)
    expect(Math.abs(lastOf(terms) - balloon)).toBeLessThanOrEqual(550)
  }
})

test('as large as it can be asks for nothing before it', () => {
  const terms: Terms = { ...yearAtTwelvePercent, finalInstallmentCents: 1_120_000 }
  expect(installmentsOf(terms).map(({ totalCents }) => totalCents)).toEqual([...Array.from({ length: 11 }, () => 0), 1_120_000])
})

test('that is the whole of a loan without interest leaves nothing to the others', () => {
  for (const method of ['equal-installment', 'equal-principal', 'flat'] as const) {
    expect(lastOf({ ...yearAtTwelvePercent, method, annualRatePercent: '0', installments: 3, finalInstallmentCents: 1_000_000 })).toBe(1_000_000)
  }
})
