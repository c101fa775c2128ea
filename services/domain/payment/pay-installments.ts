import type { Cents } from '#domain/money/cents.ts'
import type { OwedPart } from './allocation-order.ts'
import type { Split } from './receipts.ts'

/** An installment as money counts to it. */
export interface PayableInstallment {
  /** What of a part can still be paid. */
  owed(part: OwedPart): Cents
  pay(part: OwedPart, cents: Cents): void
}

/**
 * "Money counts to installments oldest first, within each in `allocation` order": the caller gives them oldest first.
 * What is paid is added to the split.
 * @returns the money left
 */
export function payInstallments(installments: Iterable<PayableInstallment>, order: readonly OwedPart[], cents: Cents, split: Split): Cents {
  let left = cents
  for (const installment of installments) {
    for (const part of order) {
      const paid = Math.min(left, installment.owed(part))
      if (paid <= 0) continue
      installment.pay(part, paid)
      split[`${part}Cents`] += paid
      left -= paid
    }
    if (left === 0) return 0
  }
  return left
}
