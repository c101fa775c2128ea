import type { Cents } from '#domain/money/cents.ts'

/** What an installment costs that was not whole at the end of its grace days: once for each installment. */
export interface LateFee {
  amountCents: Cents
  graceDays: number
  /** At most so many whole percent of the installment. */
  capPercent?: number
}

/** What a payment costs that a bank sent back. */
export interface ReturnedPaymentFee { amountCents: Cents }

/** The late fee of one installment: its amount, or the product's part of the installment where that is less; a fraction of a cent is never charged. */
export function lateFeeCents({ amountCents, capPercent }: LateFee, installmentCents: Cents): Cents {
  return capPercent === undefined ? amountCents : Math.min(amountCents, Math.floor((installmentCents * capPercent) / 100))
}
