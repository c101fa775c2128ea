import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { emit } from '#platform/events/index.ts'
import { applicationOf, loanForChange } from '../record.ts'

/**
 * Ends a loan that was never funded, as when the application is withdrawn after approval. Who may is the caller's to check.
 * A loan already cancelled stays so.
 * @throws 404 `not-found`; 409 `loan-already-funded`
 */
export async function cancelLoan(ctx: Context, loanId: string): Promise<void> {
  const loan = await loanForChange(ctx, loanId)
  if (loan.status === 'cancelled') return
  if (loan.status !== 'approved' && loan.status !== 'signed') throw problem('loan-already-funded', { status: 409, params: { status: loan.status } })
  await ctx.em.execute("update loan set status = 'cancelled', version = version + 1 where id = ?", [loanId], 'run')
  await audit(ctx, { action: 'loan-cancelled', subjectKind: 'loan', subjectId: loanId })
  await emit(ctx, { kind: 'loan-cancelled', loanId, applicationId: applicationOf(loan) })
}
