import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { lateFeeCents } from '#domain/product/fees-along-the-way.ts'

test('a late fee is its amount, or the product’s part of the installment where that is less', () => {
  expect(lateFeeCents({ amountCents: 1_500, graceDays: 10 }, 4_931)).toBe(1_500)
  expect(lateFeeCents({ amountCents: 1_500, graceDays: 10, capPercent: 5 }, 4_931)).toBe(246)
  expect(lateFeeCents({ amountCents: 1_500, graceDays: 10, capPercent: 5 }, 100_000)).toBe(1_500)
})

test('no late fee is ever above its cap, not by a part of a cent', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), fc.integer({ min: 0, max: 10_000_000 }), fc.integer({ min: 1, max: 100 }), (amountCents, installmentCents, capPercent) => {
    expect(lateFeeCents({ amountCents, graceDays: 0, capPercent }, installmentCents) * 100).toBeLessThanOrEqual(installmentCents * capPercent)
  }), { numRuns: 1000 })
})
