import { canBeReturned, reversalCauses, returnedPaymentFeeCents, type ReversalCause } from '#domain/payment/returned-payment.ts'
import type { components } from '#frontend/api/schema.d.ts'
import type { Loan, LoanEvent } from '#frontend/api/loans.ts'

export interface UndoValues {
  cause: string
  reason: string
  /** Whether the fee for a returned payment is charged. */
  charge: boolean
  withoutFee: string
}
export const nothingTyped: UndoValues = { cause: '', reason: '', charge: true, withoutFee: '' }

/** Money that a bank can have sent back: then somebody says whether it did. */
export const mayBeReturned = ({ kind, method }: LoanEvent): boolean => kind === 'payment' && canBeReturned(method)

/** What it would cost now that the bank sent it back, as the server works it out. */
export const feeOfReturn = ({ returnedPaymentFee, status }: Loan, { method, amountCents }: LoanEvent): number => (
  returnedPaymentFeeCents(returnedPaymentFee, { method, amountCents: amountCents ?? 0, isChargedOff: status === 'charged-off' })
)

export const saysWhy = (typed: unknown): 'too-short' | null => (String(typed).trim().length < 3 ? 'too-short' : null)

const causeOf = (cause: string): ReversalCause | undefined => reversalCauses.find((one) => one === cause)

/** What is sent: nothing of a fee that is not there to be left off. */
export function undoBody(id: string, { cause, reason, charge, withoutFee }: UndoValues, feeCents: number): components['schemas']['ReverseLoanEvent'] {
  const chosen = causeOf(cause)
  return { id, reason: reason.trim(), ...(chosen && { cause: chosen }), ...(chosen === 'returned' && feeCents > 0 && !charge && { withoutFee: withoutFee.trim() }) }
}
