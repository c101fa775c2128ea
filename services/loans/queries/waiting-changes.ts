import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { isParty, visibleLoan } from '../access.ts'
import { proposalShown, waitingOf } from '../collections/proposals.ts'
import type { ProposalShown } from '../schemas/changes.ts'

/**
 * The changes of a loan that wait for a second person and were asked for in no talk, oldest first, each with what it would do.
 * @throws 404 `not-found`, for a party too: what staff think about is not theirs until it counts
 */
export async function waitingChanges(ctx: Context, loanId: string): Promise<ProposalShown[]> {
  const loan = await visibleLoan(ctx, loanId)
  if (isParty(ctx.actor, loan)) throw notFound()
  const waiting = await waitingOf(ctx, loanId)
  return Promise.all(waiting.map((proposal) => proposalShown(ctx, loan, proposal, false)))
}
