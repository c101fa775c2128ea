import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { visibleLoan } from '../access.ts'
import { holdMayChange, reviewedChange } from '../commands/reviewed-change.ts'
import type { ChangePreview, LoanChangeInput } from '../schemas/changes.ts'

/**
 * What a change would make of the loan, by the fold that would record it: when it is due, how often, and what it costs.
 * Nothing is written.
 * @throws as `changeLoan`, but for `over-limit`: that is said in the answer
 */
export async function previewChange(ctx: Context, loanId: string, input: LoanChangeInput): Promise<ChangePreview> {
  holdMayChange(ctx)
  const loan = await visibleLoan(ctx, loanId)
  holdMayChange(ctx, loan)
  if (loan.events.some((event) => event.id === input.id)) throw problem('id-already-used', { status: 409 })
  const { before, after, isWithinLimit } = await reviewedChange(ctx, loan, input)
  return { loanId, before, after, costDifferenceCents: after.costCents - before.costCents, mayRecord: isWithinLimit }
}
