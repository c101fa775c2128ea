import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { multiplyRounded, roundQuotient, roundingModes } from '#domain/money/rounding.ts'
import { holdsFor } from '../support/seed.ts'

describe('a quotient', () => {
  test.each([
    ['half-even', 5n, 2n, 2n], ['half-even', 7n, 2n, 4n], ['half-up', 5n, 2n, 3n], ['half-up', 7n, 2n, 4n],
    ['half-even', 24n, 10n, 2n], ['half-even', 26n, 10n, 3n], ['half-up', 24n, 10n, 2n], ['half-up', 26n, 10n, 3n],
    ['half-even', -5n, 2n, -2n], ['half-up', -5n, 2n, -3n], ['half-even', -7n, 2n, -4n], ['half-even', 6n, 3n, 2n], ['half-up', 0n, 3n, 0n], ['half-even', 1n, 2n, 0n],
  ] as const)('%s: %s/%s is %s', (mode, numerator, denominator, expected) => {
    expect(roundQuotient(numerator, denominator, mode)).toBe(expected)
  })
})

describe('an amount times an exact factor', () => {
  test('is rounded once, by the mode that is named', () => {
    expect(multiplyRounded(5, 1, { times: 1, per: 2 }, 'half-even')).toBe(2)
    expect(multiplyRounded(5, 1, { times: 1, per: 2 }, 'half-up')).toBe(3)
    expect(multiplyRounded(7, 1, { times: 1, per: 2 }, 'half-even')).toBe(4)
    expect(multiplyRounded(100_000, 31, { times: 1, per: 3650 }, 'half-even')).toBe(849)
    expect(multiplyRounded(100_000, 31, { times: 0, per: 1 }, 'half-up')).toBe(0)
  })

  test('is the same in numbers as in bigint, where the product fits and where it does not', () => {
    const cases = fc.record({
      amount: fc.oneof(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 0, max: 100_000_000_000 })),
      units: fc.oneof(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 20_000_000 })),
      times: fc.oneof(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 100_000_000_000 })),
      per: fc.oneof(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 1_000_000_000_000_000 })),
      mode: fc.constantFrom(...roundingModes),
    })
    holdsFor(cases, ({ amount, units, times, per, mode }) => {
      const exact = roundQuotient(BigInt(amount) * BigInt(units) * BigInt(times), BigInt(per), mode)
      expect(multiplyRounded(amount, units, { times, per }, mode)).toBe(Number(exact))
    })
  })

  test('a half cent beyond the safe integers is still seen as a half', () => {
    expect(multiplyRounded(100_000_000_001, 100_001, { times: 1, per: 2 }, 'half-even')).toBe(5_000_050_000_050_000)
    expect(multiplyRounded(100_000_000_001, 100_001, { times: 1, per: 2 }, 'half-up')).toBe(5_000_050_000_050_001)
  })
})
