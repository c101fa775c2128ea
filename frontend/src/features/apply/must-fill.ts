import type { MoneyInCode, MoneyOutCode } from '#domain/application/budget.ts'

/** Lines that want a figure, also when it is 0: leaving one out by mistake would make a payment seem to fit. */
export const mustFill: { readonly in: readonly MoneyInCode[]; readonly out: readonly MoneyOutCode[] } = {
  in: ['business-sales', 'other-work'],
  out: ['home', 'food', 'car', 'utilities', 'debts', 'business-costs'],
}
