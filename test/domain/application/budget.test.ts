import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { badMonthFit, budgetFit, monthlyEquivalentCents } from '#domain/application/budget.ts'

const costuras = {
  moneyIn: [{ code: 'business-sales', amountCents: 185_000 }, { code: 'other-work', amountCents: 94_000 }],
  moneyOut: [{ code: 'home', amountCents: 95_000 }, { code: 'food', amountCents: 138_500 }],
} as const

describe('what a loan costs in a normal month', () => {
  test.each([
    ['every month', 10_273, { every: 1, unit: 'month' }, 10_273],
    ['every week', 4931, { every: 1, unit: 'week' }, 21_368],
    ['every second week', 5000, { every: 2, unit: 'week' }, 10_833],
    ['twice a month', 5000, { every: 1, unit: 'semi-month' }, 10_000],
    ['every third month', 10_000, { every: 3, unit: 'month' }, 3333],
    ['half a cent goes up', 1, { every: 2, unit: 'month' }, 1],
  ] as const)('%s', (_, installmentCents, period, expected) => {
    expect(monthlyEquivalentCents(installmentCents, period)).toBe(expected)
  })
})

describe('whether a payment fits', () => {
  test('it fits when what is left is at least what the programme asks for', () => {
    expect(budgetFit(costuras, 10_273, 10_000)).toEqual({
      moneyInCents: 279_000, moneyOutCents: 233_500, paymentCents: 10_273, leftCents: 35_227, fit: 'fits',
    })
    expect(budgetFit(costuras, 35_500, 10_000).fit).toBe('fits')
  })

  test('it is tight one cent below that, and down to nothing left', () => {
    expect(budgetFit(costuras, 35_501, 10_000).fit).toBe('tight')
    expect(budgetFit(costuras, 45_500, 10_000)).toMatchObject({ leftCents: 0, fit: 'tight' })
  })

  test('it is short one cent further, and says by how much', () => {
    expect(budgetFit(costuras, 45_501, 10_000)).toMatchObject({ leftCents: -1, fit: 'short' })
  })

  test('every cent that comes in is spent, paid or left, whatever the budget', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(fc.property(cents, cents, cents, cents, (comesIn, goesOut, payment, minimum) => {
      const fit = budgetFit({ moneyIn: [{ code: 'other-work', amountCents: comesIn }], moneyOut: [{ code: 'home', amountCents: goesOut }] }, payment, minimum)
      expect(fit.moneyOutCents + fit.paymentCents + fit.leftCents).toBe(fit.moneyInCents)
    }), { numRuns: 1000 })
  })
})

describe('whether it still fits in a bad month', () => {
  test('what goes out does not shrink with what comes in', () => {
    expect(badMonthFit({ ...costuras, badMonthInCents: 240_000 }, 10_273, 10_000)).toEqual({
      moneyInCents: 240_000, moneyOutCents: 233_500, paymentCents: 10_273, leftCents: -3773, fit: 'short',
    })
    expect(badMonthFit({ ...costuras, badMonthInCents: 244_000 }, 10_273, 10_000)).toMatchObject({ leftCents: 227, fit: 'tight' })
    expect(badMonthFit({ ...costuras, badMonthInCents: 0 }, 10_273, 10_000)).toMatchObject({ moneyInCents: 0, fit: 'short' })
  })

  test('nothing is said of a budget of before that was asked', () => {
    expect(badMonthFit(costuras, 10_273, 10_000)).toBeNull()
  })

  test('a bad month never leaves more than a normal one', () => {
    const cents = fc.integer({ min: 0, max: 100_000_000 })
    fc.assert(fc.property(cents, cents, cents, cents, (normal, less, goesOut, payment) => {
      const budget = { moneyIn: [{ code: 'other-work' as const, amountCents: normal }], moneyOut: [{ code: 'home' as const, amountCents: goesOut }], badMonthInCents: Math.max(0, normal - less) }
      expect(badMonthFit(budget, payment, 10_000)?.leftCents).toBeLessThanOrEqual(budgetFit(budget, payment, 10_000).leftCents)
    }))
  })
})
