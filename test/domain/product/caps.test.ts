import { expect, test } from '@jest/globals'
import { feeOfClass } from '#domain/product/fee-class.ts'
import { capsFor, type CapRules } from '#domain/product/rate-cap.ts'
import { capBreach, rateUnderCap } from '#domain/product/rate-under-cap.ts'
import { capVerdicts, termsOfCase, type ProductBands } from '#domain/product/worst-case.ts'
import { quote } from '#domain/loan/quote.ts'
import { newMexico, newMexicoCap, product } from './support/any-product.ts'

const start = '2026-12-01'
const fee = (amountCents: number, as: Parameters<typeof feeOfClass>[1], how: 'financed' | 'withheld' | 'paid-upfront' = 'withheld') => feeOfClass({ kind: 'origination', amountCents, how }, as)
const withFees = (...fees: ReturnType<typeof fee>[]): ProductBands => ({ ...product, terms: { ...product.terms, fees } })
const loanOf = (bands: ProductBands, amountCents = 100_000, installments = 12) => termsOfCase(bands, { amountCents, installments, startsOn: start })

test('a state’s cap counts the fees that the federal box leaves out, and never those of a public official', () => {
  const federal = quote(loanOf(withFees(fee(5_000, 'state-only')))).annualPercentageRate
  expect(federal).toBe(quote(loanOf(withFees())).annualPercentageRate)
  const counted = rateUnderCap(loanOf(withFees(fee(5_000, 'state-only'))), newMexicoCap)
  expect(counted).toBe(quote(loanOf(withFees(fee(5_000, 'finance-charge')))).annualPercentageRate)
  expect(rateUnderCap(loanOf(withFees(fee(5_000, 'public-official'))), newMexicoCap)).toBe(federal)
})

test('however a counted fee is paid, it makes the loan dearer', () => {
  const free = Number(rateUnderCap(loanOf(withFees()), newMexicoCap))
  for (const how of ['financed', 'withheld', 'paid-upfront'] as const) {
    expect(Number(rateUnderCap(loanOf(withFees(fee(5_000, 'state-only', how))), newMexicoCap))).toBeGreaterThan(free + 9)
  }
})

test('a cap holds for its state, its kind of lender and its amounts', () => {
  expect(capsFor(newMexico, 1_000_000)).toHaveLength(1)
  expect(capsFor(newMexico, 1_000_001)).toHaveLength(0)
  expect(capsFor({ ...newMexico, lenderType: 'credit-union' }, 100_000)).toHaveLength(0)
  expect(capsFor({ ...newMexico, state: 'AZ' }, 100_000)).toHaveLength(0)
})

test('the dearest loan of a product is named: its smallest, in its fewest payments, and by how much it is too dear', () => {
  const [verdict] = capVerdicts(withFees(fee(5_000, 'finance-charge')), newMexico, { from: start })
  expect(verdict).toMatchObject({ isBroken: true, tried: 3 * 366, worst: { amountCents: 30_000, installments: 4 } })
  expect(Number(verdict?.ratePercent)).toBeGreaterThan(90)
})

test('a fee that the smallest loan cannot bear is too much, also where it eats all that is financed', () => {
  const [verdict] = capVerdicts(withFees(fee(30_000, 'state-only', 'paid-upfront')), newMexico, { from: start })
  expect(verdict).toMatchObject({ isBroken: true, ratePercent: null })
})

test('a fee of nothing leaves a loan without interest at nothing', () => {
  const free: ProductBands = { ...product, terms: { ...product.terms, annualRatePercent: '0' } }
  expect(capVerdicts(free, newMexico, { from: start })[0]).toMatchObject({ ratePercent: '0.000', isBroken: false })
})

test('a cap with several bands is asked about each', () => {
  const bands: CapRules = {
    ...newMexico,
    caps: [{ ...newMexicoCap, throughCents: 50_000, annualPercent: '60' }, { ...newMexicoCap, fromCents: 50_001 }],
  }
  const verdicts = capVerdicts(withFees(fee(1_500, 'finance-charge')), bands, { from: start })
  expect(verdicts.map(({ worst }) => worst.amountCents)).toEqual([30_000, 50_001])
  expect(verdicts.map(({ isBroken }) => isBroken)).toEqual([false, false])
})

test('a fee that is written down on a running loan counts as if it had been agreed', () => {
  const terms = loanOf({ ...product, terms: { ...product.terms, annualRatePercent: '34' } })
  expect(capBreach(terms, newMexico)).toBeNull()
  expect(capBreach(terms, newMexico, [{ date: '2027-02-01', amountCents: 5_000 }])).toMatchObject({ cap: { annualPercent: '36' } })
})

test('a given principal per installment leaves the rest to the last payment: there the largest loan can be the dearest', () => {
  const growing: ProductBands = {
    terms: { ...product.terms, method: 'fixed-principal', annualRatePercent: '35.9', period: { every: 3, unit: 'month' }, dayCount: 'actual/364', businessDay: 'none', principalPerInstallmentCents: 5_000 },
    minAmountCents: 10_000, maxAmountCents: 36_209, installmentChoices: [5],
  }
  const [verdict] = capVerdicts(growing, newMexico, { from: '2026-11-28', days: 30 })
  expect(verdict?.worst.amountCents).toBeGreaterThan(10_000)
  expect(verdict).toMatchObject({ isBroken: true, worst: { installments: 5 } })
})
