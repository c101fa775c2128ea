import { useWatch } from 'react-hook-form'
import { badMonthFit, budgetFit, monthlyEquivalentCents, mustFill, type BudgetFit } from '#domain/application/budget.ts'
import { readMoney } from '#frontend/i18n/money-text.ts'
import { sumTyped, type BudgetValues } from './budget-values.ts'
import { useDraft } from './draft-context.ts'
import { useAskedLoan, wishOf } from './use-asked-loan.ts'
import { useProducts } from '#frontend/api/quote.ts'

/** Less than this left over in a normal month is "barely" (look.md; the officer sees the figures, not the word). */
const comfortableLeftCents = 10_000

export interface FitReading {
  readonly fit: BudgetFit | null
  /** The same where a bad month comes in; null until that is filled in. */
  readonly badMonth: BudgetFit | null
  /** How many figures are still to be filled in or cannot be read. */
  readonly missing: number
  readonly amountCents: number
  readonly installments: number
}

/** Whether the asked payment fits the month as typed so far, and a bad one, by the same rules that the officer's page uses. */
export function useBudgetFit(): FitReading {
  const { answers } = useDraft()
  const wish = wishOf(answers, useProducts().data ?? [])
  const { product, quote } = useAskedLoan(wish)
  const moneyIn = sumTyped(useWatch<BudgetValues, 'in'>({ name: 'in' }), mustFill.in)
  const moneyOut = sumTyped(useWatch<BudgetValues, 'out'>({ name: 'out' }), mustFill.out)
  const first = quote?.installments[0]
  const missing = moneyIn.missing + moneyOut.missing
  const bad = readMoney(useWatch<BudgetValues, 'badMonth'>({ name: 'badMonth' }))
  const budget = {
    moneyIn: [{ code: 'other-help' as const, amountCents: moneyIn.cents }], moneyOut: [{ code: 'other' as const, amountCents: moneyOut.cents }],
    ...(bad.kind === 'amount' ? { badMonthInCents: bad.cents } : {}),
  }
  const paymentCents = product && first && missing === 0 ? monthlyEquivalentCents(first.totalCents, product.terms.period) : null
  return {
    fit: paymentCents === null ? null : budgetFit(budget, paymentCents, comfortableLeftCents),
    badMonth: paymentCents === null ? null : badMonthFit(budget, paymentCents, comfortableLeftCents),
    missing, amountCents: wish?.amountCents ?? 0, installments: wish?.installments ?? 0,
  }
}
