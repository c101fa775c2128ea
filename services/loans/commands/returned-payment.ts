import { idFrom } from '#db/id-from.ts'
import { canBeReturned, returnedPaymentFeeCents } from '#domain/payment/returned-payment.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { returnedPaymentCause } from '../event-causes.ts'
import type { LoanRecord, RecordedEvent } from '../record.ts'
import type { PaymentReversed, ReversePayment } from '../schemas/payments.ts'
import { recordMoneyEvent } from './record-money-event.ts'

/** What the reversal of a payment keeps beside its reason: that a bank sent it back, and why no fee was charged for that. */
export function dataOfReversal({ reason, cause, withoutFee }: ReversePayment): Record<string, string> {
  return { reason, ...(cause === 'returned' && { cause: returnedPaymentCause }), ...(withoutFee !== undefined && { withoutFee }) }
}

/** The fee that this return would cost; 0 for none. */
const feeCentsOf = ({ status, returnedPaymentFee }: LoanRecord, { method, amountCents }: RecordedEvent): number => (
  returnedPaymentFeeCents(returnedPaymentFee, { method, amountCents: amountCents ?? 0, isChargedOff: status === 'charged-off' })
)

/** @throws 422 `reversal-refused` where no bank can send such an event back, or no fee is there to be left off */
export function holdReturn(loan: LoanRecord, target: RecordedEvent, { cause, withoutFee }: ReversePayment): void {
  const isReturned = cause === 'returned'
  const errors: FieldProblem[] = []
  if (isReturned && !(target.kind === 'payment' && canBeReturned(target.method))) errors.push({ path: 'cause', code: 'no-bank-returns-it' })
  if (withoutFee !== undefined && !(isReturned && feeCentsOf(loan, target) > 0)) errors.push({ path: 'withoutFee', code: 'no-fee-to-leave-off' })
  if (errors.length > 0) throw problem('reversal-refused', { status: 422, errors })
}

/** Names the fee of one returned payment: whoever writes it down again writes it once. */
const feeIdOf = (loanId: string, paymentId: string): string => idFrom(`${loanId} returned-payment-fee ${paymentId}`)

/**
 * Charges what the product asks for a payment that a bank sent back, from today on, once for each payment.
 * @param loan with the payment undone
 * @returns the loan with its fee; null where none is charged
 */
export async function chargeReturnedPayment(ctx: Context, loan: LoanRecord, target: RecordedEvent, { cause, withoutFee }: ReversePayment) {
  const amountCents = cause === 'returned' && withoutFee === undefined ? feeCentsOf(loan, target) : 0
  if (amountCents === 0) return null
  const id = feeIdOf(loan.id, target.id)
  const data = { cause: returnedPaymentCause, forEventId: target.id }
  const charged = await recordMoneyEvent(ctx, loan, { id, kind: 'fee', effectiveOn: ctx.businessDate, amountCents, data }, { action: 'returned-payment-fee-charged' })
  return { fee: { eventId: id, amountCents }, ...charged }
}

/** The fee that was charged for the return of a payment, as the answer says it. */
export function feeChargedFor({ id: loanId, events }: LoanRecord, paymentId: string): PaymentReversed['fee'] {
  const fee = events.find(({ id }) => id === feeIdOf(loanId, paymentId))
  return fee ? { eventId: fee.id, amountCents: fee.amountCents ?? 0 } : null
}
