import type { Cents } from '#domain/money/cents.ts'

/** One installment at the end of its grace days. */
export interface InstallmentAtDeadline {
  /** Principal and interest that were due. */
  dueCents: Cents
  /** What was paid toward them in time. */
  paidInTimeCents: Cents
  /** What earlier late fees took out of the money paid in time. */
  takenByLateFeesCents: Cents
}

/**
 * No pyramiding (16 CFR 444.4): a payment that is whole and on time but for an earlier late fee is not late. What an
 * earlier late fee took counts as paid toward the installment, so no late fee ever arises from another.
 */
export function lateFeeArises({ dueCents, paidInTimeCents, takenByLateFeesCents }: InstallmentAtDeadline): boolean {
  return paidInTimeCents + takenByLateFeesCents < dueCents
}
