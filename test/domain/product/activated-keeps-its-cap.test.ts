import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import { productFaults } from '#domain/product/product-faults.ts'
import { capBreach } from '#domain/product/rate-under-cap.ts'
import { capVerdicts, termsOfCase, type ProductBands } from '#domain/product/worst-case.ts'
import { anyPart } from '../support/any-part.ts'
import { anyProduct, newMexico } from './support/any-product.ts'

const from = '2026-11-28'
const allocation = ['interest', 'principal', 'fees']
const anyLoan = fc.record({ part: anyPart(0, 1), choice: fc.nat(), day: fc.nat() })

interface AnyLoan { part: number; choice: number; day: number }

/** A loan within the product's bands, small ones more often than large ones. */
function loanOf(product: ProductBands, { part, choice, day }: AnyLoan, days: number) {
  const { minAmountCents, maxAmountCents, installmentChoices } = product
  const amountCents = minAmountCents + Math.floor(part ** 3 * (maxAmountCents - minAmountCents))
  return termsOfCase(product, { amountCents, installments: installmentChoices[choice % installmentChoices.length] ?? 1, startsOn: addDays(from, day % days) })
}

/** Where amount and day make no loan (a balloon that cannot be had), nobody is lent anything. */
function breachOf(terms: ReturnType<typeof loanOf>) {
  try {
    return capBreach(terms, newMexico)
  } catch (error) {
    if (error instanceof DomainError) return null
    throw error
  }
}

test.each([[1000, 30], [40, 366]])('of %i generated products, each that can be activated lends only under the cap, begun on any of %i days', (numRuns, days) => {
  const seen = { activated: 0, near: 0, refused: 0 }
  fc.assert(fc.property(anyProduct, fc.array(anyLoan, { minLength: 30, maxLength: 30 }), (product, loans) => {
    fc.pre(productFaults({ ...product, allocation }, from).length === 0)
    const verdicts = capVerdicts(product, newMexico, { from, days })
    if (verdicts.some(({ isBroken }) => isBroken)) {
      seen.refused += 1
      return
    }
    seen.activated += 1
    if (verdicts.some(({ ratePercent }) => Number(ratePercent) > 30)) seen.near += 1
    for (const loan of loans) expect(breachOf(loanOf(product, loan, days))).toBeNull()
  }), { numRuns })
  expect(Object.values(seen).every((count) => count > numRuns / 25)).toBe(true)
}, 300_000)
