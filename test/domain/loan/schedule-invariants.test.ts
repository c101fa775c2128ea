import { expect, test } from '@jest/globals'
import { installmentsOf, quote } from '#domain/loan/quote.ts'
import { amountFinancedCentsOf, feeCentsOf, principalCentsOf } from '#domain/loan/terms.ts'
import { validateTerms } from '#domain/loan/validate-terms.ts'
import { anyTerms } from '../support/any-terms.ts'
import { holdsFor } from '../support/seed.ts'
import { sumOf } from '../support/sum.ts'

test('the principal parts of any schedule add up to the advances and financed fees, and the last balance is 0', () => {
  holdsFor(anyTerms, (terms) => {
    const rows = installmentsOf(terms)
    expect(sumOf(rows, (row) => row.principalCents)).toBe(principalCentsOf(terms))
    expect(rows.at(-1)?.balanceCents).toBe(0)
  })
})

test('every installment of any schedule is the sum of its parts, and none of them is negative', () => {
  holdsFor(anyTerms, (terms) => {
    for (const row of installmentsOf(terms)) {
      expect(row.totalCents).toBe(row.principalCents + row.interestCents + row.feeCents)
      expect(Math.min(row.principalCents, row.interestCents, row.feeCents, row.balanceCents)).toBeGreaterThanOrEqual(0)
    }
  })
})

test('the rows of any schedule are numbered from 1, in the order of their dates, after the start, and not more than agreed', () => {
  holdsFor(anyTerms, (terms) => {
    const rows = installmentsOf(terms)
    const dates = rows.map(({ dueDate }) => dueDate)
    expect(rows.map(({ number }) => number)).toEqual(rows.map((_, index) => index + 1))
    expect(dates).toEqual(dates.toSorted())
    expect(dates.every((date) => date > (terms.advances[0]?.date ?? ''))).toBe(true)
    expect(rows.length).toBeLessThanOrEqual(terms.installments)
  })
})

test('the box of any quote agrees with its rows: finance charge = total of payments − amount financed', () => {
  holdsFor(anyTerms, (terms) => {
    const { installments, totalOfPaymentsCents, amountFinancedCents, financeChargeCents, annualPercentageRate } = quote(terms)
    expect(totalOfPaymentsCents).toBe(sumOf(installments, (row) => row.totalCents))
    expect(amountFinancedCents).toBe(amountFinancedCentsOf(terms))
    expect(financeChargeCents).toBe(totalOfPaymentsCents - amountFinancedCents)
    expect(financeChargeCents).toBe(sumOf(installments, (row) => row.interestCents) + feeCentsOf(terms, (fee) => fee.financeCharge))
    expect(annualPercentageRate).toMatch(/^\d+\.\d{3}$/)
  })
})

test('at a rate of 0 no schedule has interest, and without finance charges the annual percentage rate is 0.000', () => {
  holdsFor(anyTerms, (terms) => {
    const { fees: _, ...free } = { ...terms, annualRatePercent: '0' }
    if (validateTerms(free).length > 0) return // a balloon that only interest could make
    const { installments, annualPercentageRate } = quote(free)
    expect(sumOf(installments, (row) => row.interestCents)).toBe(0)
    expect(annualPercentageRate).toBe('0.000')
  })
})

test('level payments of any schedule are equal but for the grace period, carried interest and the last', () => {
  holdsFor(anyTerms, (terms) => {
    if (terms.method !== 'equal-installment') return
    const totals = installmentsOf(terms).slice(terms.gracePrincipalInstallments, -1).filter((row) => row.balanceCents > 0).map(({ totalCents }) => totalCents)
    expect(new Set(totals).size).toBeLessThanOrEqual(1)
    for (const total of totals) expect(total % terms.installmentMultipleCents).toBe(0)
  })
})
