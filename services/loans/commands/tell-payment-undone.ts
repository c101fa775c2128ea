import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import type { LoanRecord, RecordedEvent } from '../record.ts'

/** Tells those who pay that a payment counts for nothing any more; a guarantor is not told. */
export async function tellPaymentUndone(ctx: Context, loan: LoanRecord, payment: RecordedEvent): Promise<void> {
  const params = { reference: loan.reference, amount: { cents: payment.amountCents ?? 0 }, on: { date: payment.effectiveOn } }
  for (const { personId, role } of loan.parties) {
    if (role !== 'guarantor') await sendNotice(ctx, { personId, kind: 'payment-undone', occurrence: payment.id, loanId: loan.id, params })
  }
}
