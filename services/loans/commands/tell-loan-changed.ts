import type { LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { tellBorrowersByRule } from '../collections/tell.ts'
import type { LoanRecord } from '../record.ts'

/**
 * Tells those who pay that something changed, and what they pay next and when: the history says the rest. Where nothing is
 * to be paid any more it is told otherwise, or not at all.
 */
export async function tellLoanChanged(ctx: Context, loan: LoanRecord, { status, nextDue }: LoanState, eventId: string): Promise<void> {
  if (status !== 'active' || !nextDue) return
  const { phone } = await settingOn(ctx, 'lender')
  const params = { reference: loan.reference, amount: { cents: nextDue.amountCents }, dueOn: { date: nextDue.dueDate }, phone: { phone } }
  await tellBorrowersByRule(ctx, loan, { kind: 'loan-changed', occurrence: eventId, params })
}
