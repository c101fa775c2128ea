import { fc } from '#test/support/generated-cases.ts'
import { businessDayRules } from '#domain/banking-days/adjust.ts'
import { monthEnds } from '#domain/calendar-date/months.ts'
import { feePayments, methods } from '#domain/loan/terms.ts'
import { roundingModes } from '#domain/money/rounding.ts'
import { feeOfClass, startFeeClasses } from '#domain/product/fee-class.ts'
import type { CapRules, RateCap } from '#domain/product/rate-cap.ts'
import type { ProductBands } from '#domain/product/worst-case.ts'
import { dayCounts } from '#domain/rate/day-count.ts'

export const newMexicoCap: RateCap = {
  state: 'NM', lenderType: 'loan-fund', fromCents: 1, throughCents: 1_000_000, annualPercent: '36', counts: ['finance-charge', 'state-only'],
}

export const newMexico: CapRules = { state: 'NM', lenderType: 'loan-fund', caps: [newMexicoCap] }

/** A plain product: six percent, monthly, $300 to $4,000 in 4, 10 or 20 payments. */
export const product: ProductBands = {
  terms: {
    method: 'equal-installment', annualRatePercent: '6', period: { every: 1, unit: 'month' }, dayCount: '30/360', monthEnd: 'clamp',
    businessDay: 'following', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
  },
  minAmountCents: 30_000,
  maxAmountCents: 400_000,
  installmentChoices: [4, 10, 20],
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined, freq: 2 })

const anyFee = fc.record({
  kind: fc.constantFrom('origination', 'filing'), amountCents: fc.integer({ min: 0, max: 4_000 }), how: fc.constantFrom(...feePayments), as: fc.constantFrom(...startFeeClasses),
}).map(({ as, ...fee }) => feeOfClass(fee, as))

/** Products of every method, calendar and fee, many of them near the cap. Not all of them make a loan in each of their cases. */
export const anyProduct: fc.Arbitrary<ProductBands> = fc.record({
  method: fc.constantFrom(...methods),
  annualRatePercent: fc.constantFrom('0', '5', '12', '19.5', '30', '34', '35', '35.5', '35.9'),
  period: fc.constantFrom({ every: 1, unit: 'month' as const }, { every: 1, unit: 'week' as const }, { every: 2, unit: 'week' as const }, { every: 1, unit: 'semi-month' as const }, { every: 3, unit: 'month' as const }),
  dayCount: fc.constantFrom(...dayCounts),
  monthEnd: fc.constantFrom(...monthEnds),
  businessDay: fc.constantFrom(...businessDayRules),
  grace: fc.integer({ min: 0, max: 2 }),
  skipMonths: maybe(fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 4 })),
  balloonPart: maybe(fc.constantFrom(0.1, 0.3, 0.6)),
  principalParts: fc.integer({ min: 2, max: 20 }),
  installmentMultipleCents: fc.constantFrom(1, 1, 100, 500),
  roundingMode: fc.constantFrom(...roundingModes),
  fees: fc.array(anyFee, { maxLength: 2 }),
  minAmountCents: fc.integer({ min: 10_000, max: 300_000 }),
  span: fc.integer({ min: 0, max: 700_000 }),
  installmentChoices: fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }).map((one) => [one]) }, { weight: 1, arbitrary: fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: 2, maxLength: 2 }) }),
}).map(({ grace, skipMonths, balloonPart, principalParts, fees, minAmountCents, span, installmentChoices, ...fixed }) => ({
  terms: {
    ...fixed, fees,
    gracePrincipalInstallments: Math.min(grace, Math.min(...installmentChoices) - 1),
    ...(skipMonths && { skipMonths }),
    ...(balloonPart !== undefined && fixed.method !== 'fixed-principal' && { finalInstallmentCents: Math.ceil(minAmountCents * balloonPart) }),
    ...(fixed.method === 'fixed-principal' && { principalPerInstallmentCents: Math.ceil(minAmountCents / principalParts) }),
  },
  minAmountCents,
  maxAmountCents: minAmountCents + span,
  installmentChoices,
}))
