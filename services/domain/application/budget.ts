/** What a household and its business live on in one normal month, in the order people are asked. */
export const moneyInCodes = ['business-sales', 'other-work', 'other-help'] as const
export type MoneyInCode = (typeof moneyInCodes)[number]
export const moneyOutCodes = ['home', 'food', 'car', 'utilities', 'debts', 'business-costs', 'other'] as const
export type MoneyOutCode = (typeof moneyOutCodes)[number]

/** Lines that want a figure, also when it is 0: leaving one out by mistake would make a payment seem to fit. */
export const mustFill: { readonly in: readonly MoneyInCode[]; readonly out: readonly MoneyOutCode[] } = {
  in: ['business-sales', 'other-work'],
  out: ['home', 'food', 'car', 'utilities', 'debts', 'business-costs'],
}

/** One normal month; whole cents, none negative. */
export interface Budget {
  moneyIn: readonly { code: MoneyInCode; amountCents: number }[]
  moneyOut: readonly { code: MoneyOutCode; amountCents: number }[]
  /** All that comes in in a bad month; not known of what was asked before that was a question. */
  badMonthInCents?: number
}

export interface PaymentPeriod { every: number; unit: 'day' | 'week' | 'semi-month' | 'month' }

/** How many of a unit make a year, and so, divided by twelve, a month. */
const unitsInAYear: Record<PaymentPeriod['unit'], number> = { day: 365, week: 52, 'semi-month': 24, month: 12 }

/** What payments of `installmentCents` every period come to in a normal month, rounded half up to the cent. */
export function monthlyEquivalentCents(installmentCents: number, { every, unit }: PaymentPeriod): number {
  const year = BigInt(installmentCents) * BigInt(unitsInAYear[unit])
  const parts = 12n * BigInt(every)
  return Number((2n * year + parts) / (2n * parts))
}

/** `fits` leaves at least what the programme asks for, `tight` leaves something, `short` does not cover the payment. */
export type Fit = 'fits' | 'tight' | 'short'

export interface BudgetFit {
  moneyInCents: number
  moneyOutCents: number
  /** What this loan's payments come to in a month. */
  paymentCents: number
  /** After everything and this payment; negative: what is lacking. */
  leftCents: number
  fit: Fit
}

const total = (lines: readonly { amountCents: number }[]) => lines.reduce((sum, line) => sum + line.amountCents, 0)

/**
 * Whether a payment fits a normal month. A reading of what the person said, not a score.
 * @param minimumLeftCents what should be left over for `fits`: a dated setting of the programme
 */
export function budgetFit(budget: Budget, paymentCents: number, minimumLeftCents: number): BudgetFit {
  return fitWith(total(budget.moneyIn), budget, paymentCents, minimumLeftCents)
}

/** The same for a bad month: what goes out does not shrink with what comes in. Null where nobody asked. */
export function badMonthFit(budget: Budget, paymentCents: number, minimumLeftCents: number): BudgetFit | null {
  return budget.badMonthInCents === undefined ? null : fitWith(budget.badMonthInCents, budget, paymentCents, minimumLeftCents)
}

function fitWith(moneyInCents: number, budget: Budget, paymentCents: number, minimumLeftCents: number): BudgetFit {
  const moneyOutCents = total(budget.moneyOut)
  const leftCents = moneyInCents - moneyOutCents - paymentCents
  return { moneyInCents, moneyOutCents, paymentCents, leftCents, fit: fitOf(leftCents, minimumLeftCents) }
}

function fitOf(leftCents: number, minimumLeftCents: number): Fit {
  if (leftCents < 0) return 'short'
  return leftCents >= minimumLeftCents ? 'fits' : 'tight'
}
