import type { Context } from '#platform/context/index.ts'
import type { PaymentReversed, ReversePayment } from '../schemas/payments.ts'
import { reverseEvent } from './reverse-event.ts'

/** Undoes a payment that was written down by mistake; what is no payment is not found. @throws as `reverseEvent` */
export const reversePayment = (ctx: Context, loanId: string, paymentId: string, input: ReversePayment): Promise<PaymentReversed> => (
  reverseEvent(ctx, loanId, paymentId, input, 'payment')
)
