import type { Cents } from '#domain/money/cents.ts'

/** A loan that many give together (domain.md 3c). Days are counted from the day after. */
export interface FundraisingRules {
  mostCents: Cents
  /** Months that the loan may take. */
  termMonths: { fewest: number; most: number }
  /** Months until the first payment. */
  firstPaymentMonths: { fewest: number; most: number }
  privateDays: number
  publicDays: number
  /** Of her own network, by risk. */
  supporters: { fewest: number; most: number }
  leastPledgeCents: Cents
}

/** Of 1 to 10, the riskiest last. */
export const riskGrades = 10

/** How many of her own people have to pledge first: the riskier, the more, evenly from the fewest to the most. Up: half a person is one. */
export function supportersNeeded({ supporters: { fewest, most } }: Pick<FundraisingRules, 'supporters'>, riskGrade: number): number {
  const grade = Math.min(Math.max(riskGrade, 1), riskGrades)
  return fewest + Math.ceil(((most - fewest) * (grade - 1)) / (riskGrades - 1))
}
