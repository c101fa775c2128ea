import type { Cents } from '#domain/money/cents.ts'
import type { ReturnedPaymentFee } from '#domain/product/fees-along-the-way.ts'
import type { PaymentMethod } from './payment-method.ts'

/** Why a payment counts for nothing any more: it was written down wrong, or the bank that should have paid it sent it back. */
export const reversalCauses = ['mistake', 'returned'] as const
export type ReversalCause = (typeof reversalCauses)[number]

/** Money that comes on a bank's word can be sent back. Cash cannot; a money order was paid for, and a card was asked, before it came. */
const fromABank: readonly PaymentMethod[] = ['check', 'transfer']

/** Whether a bank can send back a payment that came in this way. */
export const canBeReturned = (method: string | null): boolean => fromABank.some((one) => one === method)

/** What stood to be paid, how it came, and whether the lender still expects money of the loan. */
export interface ReturnedPayment { method: string | null; amountCents: Cents; isChargedOff: boolean }

/**
 * What it costs that a bank sent this payment back: the product's fee, and never more than the payment itself (12 CFR
 * 1026.52(b)(2)(i) says so of cards). Nothing where the product has none, for money that no bank sends back, and once the
 * loan is charged off.
 */
export function returnedPaymentFeeCents(fee: ReturnedPaymentFee | null, { method, amountCents, isChargedOff }: ReturnedPayment): Cents {
  return fee && canBeReturned(method) && !isChargedOff ? Math.min(fee.amountCents, amountCents) : 0
}
