import type { NewProduct } from '#services/loans/index.ts'

/** A loan for people who sell at schools: six percent, monthly, $300 to $4,000 in 4, 10 or 20 payments. */
export const newContent = (more: Partial<Omit<NewProduct, 'code'>> = {}): Omit<NewProduct, 'code'> => ({
  name: { en: 'School-year loan', es: 'Préstamo del año escolar' },
  terms: {
    method: 'equal-installment', annualRatePercent: '6', period: { every: 1, unit: 'month' }, dayCount: '30/360', monthEnd: 'clamp',
    businessDay: 'following', gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even',
  },
  interestAccrual: 'scheduled',
  allocation: ['interest', 'principal', 'fees'],
  ahead: 'fewer',
  minAmountCents: 30_000,
  maxAmountCents: 400_000,
  installmentChoices: [4, 10, 20],
  lateFee: null,
  returnedPaymentFee: null,
  ...more,
})
