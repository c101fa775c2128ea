import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import type { LoanRecord, RecordedEvent } from '../record.ts'

interface HowUndone { isReturned: boolean; feeCents: number }

/** Tells those who pay that a payment counts for nothing any more, and what it costs that a bank sent it back; a guarantor is not told. */
export async function tellPaymentUndone(ctx: Context, loan: LoanRecord, payment: RecordedEvent, { isReturned, feeCents }: HowUndone): Promise<void> {
  const kind = !isReturned ? 'payment-undone' : feeCents > 0 ? 'payment-returned-fee' : 'payment-returned'
  const params = {
    reference: loan.reference, amount: { cents: payment.amountCents ?? 0 }, on: { date: payment.effectiveOn },
    ...(isReturned && { phone: { phone: (await settingOn(ctx, 'lender')).phone } }), ...(feeCents > 0 && { fee: { cents: feeCents } }),
  }
  for (const { personId, role } of loan.parties) {
    if (role !== 'guarantor') await sendNotice(ctx, { personId, kind, occurrence: payment.id, loanId: loan.id, params })
  }
}
