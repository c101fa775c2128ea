import type { Cents } from '#domain/money/cents.ts'
import type { FundraisingRules } from './fundraising-rules.ts'

export interface LoanToRaise { amountCents: Cents; termMonths: number; monthsToFirstPayment: number; annualRatePercent: string }

export type NotRaisable = 'amount-too-big' | 'charges-interest' | 'term-outside' | 'first-payment-outside'

const outside = (months: number, { fewest, most }: { fewest: number; most: number }): boolean => months < fewest || months > most

/** Why a loan cannot be raised from supporters; nothing where it can. */
export function notRaisable(rules: FundraisingRules, { amountCents, termMonths, monthsToFirstPayment, annualRatePercent }: LoanToRaise): NotRaisable[] {
  const checks: [boolean, NotRaisable][] = [
    [amountCents > rules.mostCents, 'amount-too-big'],
    [Number(annualRatePercent) !== 0, 'charges-interest'],
    [outside(termMonths, rules.termMonths), 'term-outside'],
    [outside(monthsToFirstPayment, rules.firstPaymentMonths), 'first-payment-outside'],
  ]
  return checks.flatMap(([is, code]) => (is ? [code] : []))
}
