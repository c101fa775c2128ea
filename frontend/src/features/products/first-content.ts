import type { Locale } from '#domain/languages.ts'
import type { ProductContent } from './queries.ts'

/** What a new product begins with: monthly, six percent, no fees. */
export const firstContent = (name: Record<Locale, string>): ProductContent => ({
  name,
  terms: {
    method: 'equal-installment', annualRatePercent: '6', period: { every: 1, unit: 'month' }, dayCount: 'actual/365', monthEnd: 'clamp',
    businessDay: 'following', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
  },
  interestAccrual: 'daily',
  allocation: ['interest', 'principal', 'fees'],
  ahead: 'fewer',
  minAmountCents: 30_000,
  maxAmountCents: 400_000,
  installmentChoices: [6, 12, 18],
  lateFee: null,
  returnedPaymentFee: null,
})
