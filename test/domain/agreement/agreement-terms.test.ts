import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { agreementTerms, sameFiguresWhenFundedOn, type ProductTerms } from '#domain/agreement/agreement-terms.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { quote } from '#domain/loan/quote.ts'
import { holdsFor } from '../support/seed.ts'

const monthlyFivePercent: ProductTerms = {
  method: 'equal-installment', annualRatePercent: '5', period: { every: 1, unit: 'month' }, dayCount: 'actual/365', monthEnd: 'clamp',
  businessDay: 'following', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
}
const weeklyFree: ProductTerms = { ...monthlyFivePercent, annualRatePercent: '0', period: { every: 1, unit: 'week' }, businessDay: 'none' }

const signed = (product: ProductTerms, advanceOn: string) => {
  const terms = agreementTerms(product, { amountCents: 500_000, installments: 12, advanceOn })
  return { terms, quote: quote(terms) }
}

test('writing the first due date out moves no figure of the quote the applicant saw', () => {
  const asked = fc.record({ days: fc.integer({ min: 0, max: 3000 }), amountCents: fc.integer({ min: 25_000, max: 1_000_000 }), installments: fc.integer({ min: 2, max: 60 }) })
  holdsFor(asked, ({ days, amountCents, installments }) => {
    const advanceOn = addDays('2025-01-01', days)
    const seen = quote({ ...monthlyFivePercent, installments, advances: [{ date: advanceOn, amountCents }] })
    expect(quote(agreementTerms(monthlyFivePercent, { amountCents, installments, advanceOn }))).toEqual(seen)
  })
})

test('funded on the day it says, an agreement stands', () => {
  expect(sameFiguresWhenFundedOn(signed(monthlyFivePercent, '2026-11-23'), '2026-11-23')).toBe(true)
})

test('a day later, daily interest moves a figure, and it must be signed again', () => {
  expect(sameFiguresWhenFundedOn(signed(monthlyFivePercent, '2026-11-23'), '2026-11-24')).toBe(false)
})

test('without interest two days move nothing, and what was signed stands', () => {
  expect(sameFiguresWhenFundedOn(signed(weeklyFree, '2026-11-23'), '2026-11-25')).toBe(true)
})

test('money that would go out after its own first due date is no loan under what was signed', () => {
  expect(sameFiguresWhenFundedOn(signed(weeklyFree, '2026-11-23'), '2026-12-01')).toBe(false)
})

test('how the database orders the fields of the kept quote does not matter', () => {
  const agreement = signed(monthlyFivePercent, '2026-11-23')
  const shuffled = JSON.parse(JSON.stringify({ ...agreement.quote, installments: agreement.quote.installments.map((row) => Object.fromEntries(Object.entries(row).toReversed())) }))
  expect(sameFiguresWhenFundedOn({ ...agreement, quote: shuffled }, '2026-11-23')).toBe(true)
})
