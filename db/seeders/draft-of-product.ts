import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { feeOfClass } from '#domain/product/fee-class.ts'
import { makeProduct } from '#services/loans/index.ts'
import { seedId } from './seed-id.ts'
import type { Stage } from './stage.ts'

/** Teresa drafts a loan for people who sell at schools, with nothing to pay in June and July; nobody has activated it. */
export async function seedDraftOfProduct(stage: Stage): Promise<void> {
  await stage.as('teresa', stage.at(addDays(stage.today, -2), '11:20'), (ctx) => makeProduct(ctx, {
    id: seedId('product school-year'),
    content: {
      name: { en: 'School-year loan', es: 'Préstamo del año escolar' },
      terms: {
        method: 'equal-installment', annualRatePercent: '6', period: { every: 1, unit: 'month' }, dayCount: '30/360', monthEnd: 'clamp',
        businessDay: 'following', gracePrincipalInstallments: 0, skipMonths: [6, 7], installmentMultipleCents: 1, roundingMode: 'half-even',
        fees: [feeOfClass({ kind: 'origination', amountCents: 1_500, how: 'withheld' }, 'finance-charge')],
      },
      interestAccrual: 'scheduled',
      allocation: ['interest', 'principal', 'fees'],
      ahead: 'fewer',
      minAmountCents: 30_000,
      maxAmountCents: 400_000,
      installmentChoices: [4, 10, 20],
      lateFee: null,
      returnedPaymentFee: null,
    },
  }))
}
