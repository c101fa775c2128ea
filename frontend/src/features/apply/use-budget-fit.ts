import { useWatch } from 'react-hook-form'
import { budgetFit, monthlyEquivalentCents, type BudgetFit } from '#domain/application/budget.ts'
import { sumTyped, type BudgetValues } from './answers.ts'
import { useDraft } from './draft-context.ts'
import { mustFill } from './must-fill.ts'
import { useAskedLoan, wishOf } from './use-asked-loan.ts'
import { useProducts } from '#frontend/api/quote.ts'

/** Less than this left over in a normal month is "barely" (look.md; the officer sees the figures, not the word). */
const comfortableLeftCents = 10_000

export interface FitReading {
  readonly fit: BudgetFit | null
  /** How many figures are still to be filled in or cannot be read. */
  readonly missing: number
  readonly amountCents: number
  readonly installments: number
}

/** Whether the asked payment fits the month as typed so far, by the same rule that the officer's page uses. */
export function useBudgetFit(): FitReading {
  const { answers } = useDraft()
  const wish = wishOf(answers, useProducts().data ?? [])
  const { product, quote } = useAskedLoan(wish)
  const moneyIn = sumTyped(useWatch<BudgetValues, 'in'>({ name: 'in' }), mustFill.in)
  const moneyOut = sumTyped(useWatch<BudgetValues, 'out'>({ name: 'out' }), mustFill.out)
  const first = quote?.installments[0]
  const missing = moneyIn.missing + moneyOut.missing
  const budget = { moneyIn: [{ code: 'other-help' as const, amountCents: moneyIn.cents }], moneyOut: [{ code: 'other' as const, amountCents: moneyOut.cents }] }
  const fit = product && first && missing === 0 ? budgetFit(budget, monthlyEquivalentCents(first.totalCents, product.terms.period), comfortableLeftCents) : null
  return { fit, missing, amountCents: wish?.amountCents ?? 0, installments: wish?.installments ?? 0 }
}
