import type { Context } from '#platform/context/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'
import type { LoanRecord } from '../record.ts'
import { isContactStopped } from './standing.ts'

interface BorrowerNotice { kind: string; occurrence: string; params: NoticeValues }

/** Tells those who owe the loan; a guarantor is not told. @returns how many were told now */
export async function tellBorrowers(ctx: Context, loan: LoanRecord, notice: BorrowerNotice, except: string | null = null): Promise<number> {
  let told = 0
  for (const { personId, role } of loan.parties) {
    if (role === 'guarantor' || personId === except) continue
    if (await sendNotice(ctx, { ...notice, personId, loanId: loan.id })) told += 1
  }
  return told
}

/** The same by rule, where she asked nothing: once contact is stopped nobody is told. */
export async function tellBorrowersByRule(ctx: Context, loan: LoanRecord, notice: BorrowerNotice): Promise<number> {
  return await isContactStopped(ctx, loan.id) ? 0 : tellBorrowers(ctx, loan, notice)
}
