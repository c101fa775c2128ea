import type { Context } from '#platform/context/index.ts'
import { sendNotice, type NoticeValues } from '#platform/notify/index.ts'
import type { LoanRecord } from '../record.ts'

/** Tells those who owe the loan; a guarantor is not told. @returns how many were told now */
export async function tellBorrowers(ctx: Context, loan: LoanRecord, notice: { kind: string; occurrence: string; params: NoticeValues }, except: string | null = null): Promise<number> {
  let told = 0
  for (const { personId, role } of loan.parties) {
    if (role === 'guarantor' || personId === except) continue
    if (await sendNotice(ctx, { ...notice, personId, loanId: loan.id })) told += 1
  }
  return told
}
