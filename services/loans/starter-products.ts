import type { NewProduct } from './commands/create-product.ts'

/** What a new programme can lend from its first day (domain.md section 2): data, to be changed by a new version. */
export const starterProducts: readonly NewProduct[] = [
  {
    code: 'monthly-5',
    name: { en: 'Monthly loan, 5% a year', es: 'Préstamo mensual, 5 % al año' },
    terms: {
      method: 'equal-installment', annualRatePercent: '5', period: { every: 1, unit: 'month' }, dayCount: 'actual/365', monthEnd: 'clamp',
      businessDay: 'following', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
    },
    interestAccrual: 'daily',
    allocation: ['interest', 'principal', 'fees'],
    ahead: 'fewer',
    minAmountCents: 25_000,
    maxAmountCents: 1_000_000,
    installmentChoices: [6, 12, 18, 24, 36, 48, 60],
    lateFee: { amountCents: 1_000, graceDays: 15 },
    returnedPaymentFee: null,
  },
  {
    code: 'weekly-0',
    name: { en: 'Weekly loan, no interest', es: 'Préstamo semanal, sin interés' },
    terms: {
      method: 'equal-installment', annualRatePercent: '0', period: { every: 1, unit: 'week' }, dayCount: 'actual/365', monthEnd: 'clamp',
      businessDay: 'following', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
    },
    interestAccrual: 'scheduled',
    allocation: ['interest', 'principal', 'fees'],
    ahead: 'next',
    minAmountCents: 25_000,
    maxAmountCents: 500_000,
    installmentChoices: [10, 20, 26, 52],
    lateFee: null,
    returnedPaymentFee: null,
  },
]
