import { idFrom } from '#db/id-from.ts'
import type { PaymentLine } from '#domain/import/payment-lines.ts'

/**
 * The id of a payment that a file tells of, from what makes it that payment and no other: two files that tell the same
 * make the same id, and the database keeps it once.
 * @param nth which of the equal payments of the loan it is
 */
export const importedPaymentId = (loanId: string, { receivedOn, amountCents, reference }: PaymentLine, nth: number): string => (
  idFrom(JSON.stringify(['imported-payment', loanId, receivedOn, amountCents, reference, nth]))
)
