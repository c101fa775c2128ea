import type { Cents } from '#domain/money/cents.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { capsFor, type CapRules } from '#domain/product/rate-cap.ts'
import { isAboveCap, rateUnderCap } from '#domain/product/rate-under-cap.ts'
import type { LineProblem } from './line-problem.ts'

/**
 * What a year of a loan that was lent elsewhere costs, where that is above a cap of the lender's for what was lent. It is no
 * fault: the loan is there, and whoever brings it in has to know.
 * @param terms under which it goes on here
 */
export function rateAboveCap(terms: Terms, lentCents: Cents, rules: CapRules): Pick<LineProblem, 'column' | 'code' | 'params'>[] {
  for (const cap of capsFor(rules, lentCents)) {
    const ratePercent = rateUnderCap(terms, cap)
    if (isAboveCap(ratePercent, cap)) return [{ column: 'rate', code: 'rate-above-cap', params: { state: cap.state, capPercent: cap.annualPercent, ratePercent: ratePercent ?? '1000+' } }]
  }
  return []
}
