import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { MAX_CENTS, isCents, sumCents } from '#domain/money/cents.ts'
import { centsOf, dollarsText, moneyOf, splitCents } from '#domain/money/dinero-edge.ts'
import { dinero, multiply, transformScale, up } from 'dinero.js/bigint'
import { USD } from 'dinero.js/bigint/currencies'
import { holdsFor } from '../support/seed.ts'

describe('cents', () => {
  test('are whole and exact, or they are refused', () => {
    expect([0, -5, MAX_CENTS].every(isCents)).toBe(true)
    expect([0.5, Number.NaN, Infinity, 2 ** 53].some(isCents)).toBe(false)
    expect(sumCents([100, 23, -1])).toBe(122)
    expect(sumCents([])).toBe(0)
    expect(() => sumCents([0.25, 0.5])).toThrow(new RangeError('Not whole cents: 0.75'))
  })

  test('cross the border to dinero.js and back unchanged', () => {
    expect(centsOf(moneyOf(123_456))).toBe(123_456)
    expect(centsOf(multiply(moneyOf(-250), 3n))).toBe(-750)
    expect(dollarsText(123_456)).toBe('1234.56')
    expect(dollarsText(-5)).toBe('-0.05')
  })

  test('do not cross it with parts of a cent', () => {
    expect(() => moneyOf(0.5)).toThrow('Not whole cents: 0.5')
    expect(() => centsOf(dinero({ amount: 12_345n, currency: USD, scale: 3n }))).toThrow('Not an amount in whole cents')
    expect(() => centsOf(dinero({ amount: 2n ** 60n, currency: USD }))).toThrow(RangeError)
    expect(centsOf(transformScale(dinero({ amount: 12_345n, currency: USD, scale: 3n }), 2n, up))).toBe(1235)
  })
})

describe('a split', () => {
  test('keeps every cent, for any amount and weights', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 8 }).filter((parts) => parts.some((part) => part > 0))
    holdsFor(fc.tuple(fc.integer({ min: -MAX_CENTS, max: MAX_CENTS }), weights), ([cents, parts]) => {
      const split = splitCents(cents, parts)
      expect(sumCents(split)).toBe(cents)
      expect(split).toHaveLength(parts.length)
      expect(split.every((part, index) => parts[index] !== 0 || part === 0)).toBe(true)
    })
  })

  test('gives what does not divide to the first parts', () => {
    expect(splitCents(1000, [1, 1, 1])).toEqual([334, 333, 333])
    expect(splitCents(101, [0, 1, 1])).toEqual([0, 51, 50])
    expect(splitCents(1000, [10, 20, 70])).toEqual([100, 200, 700])
  })

  test('needs weights', () => {
    for (const weights of [[], [0, 0], [-1, 2], [0.5, 0.5]]) expect(() => splitCents(100, weights)).toThrow('Weights must be whole, none negative, and not all zero')
  })
})
