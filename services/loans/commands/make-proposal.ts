import { isLive } from '#domain/loan-change/proposal.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { loanForOfficer } from '../collections/access.ts'
import { keepProposal, proposalOf, proposalsOf } from '../collections/proposals.ts'
import type { LoanChangeInput, ProposalMoved, ProposalToMake } from '../schemas/changes.ts'
import { askColleague } from './ask-colleague.ts'
import { markAnswered, talkOf } from './help-talk.ts'
import { reviewedChange } from './reviewed-change.ts'

/** A change that is not the writer's to make alone: offered to her in a talk, or put before a second person. @throws as the two */
export const makeProposal = (ctx: Context, loanId: string, { conversationId, change }: ProposalToMake): Promise<ProposalMoved> => (
  conversationId === undefined ? askColleague(ctx, loanId, change) : offerChange(ctx, loanId, conversationId, change)
)

/**
 * An officer answers what she asked with another change: it takes the place of hers, and waits for her yes. The same id again
 * answers with what was offered.
 * @throws 403, 404; 409 `help-closed`, `id-already-used` and those of `reviewedChange`; 422 `change-refused`
 */
async function offerChange(ctx: Context, loanId: string, conversationId: string, input: LoanChangeInput): Promise<ProposalMoved> {
  const loan = await loanForOfficer(ctx, loanId)
  const talk = await talkOf(ctx, loanId, conversationId)
  const known = await proposalOf(ctx, loanId, input.id)
  if (known) return { proposalId: known.id, loanId, state: known.state }
  if (loan.events.some((event) => event.id === input.id)) throw problem('id-already-used', { status: 409 })
  if (talk.state === 'closed') throw problem('help-closed', { status: 409 })
  const { isWithinLimit } = await reviewedChange(ctx, loan, input)
  const before = (await proposalsOf(ctx, loanId)).get(conversationId)
  if (before && isLive(before.state)) {
    await ctx.em.execute("update change_proposal set state = 'replaced', decided_by = ?, decided_at = ? where id = ?", [ctx.actor.personId, ctx.now, before.id], 'run')
  }
  const { id, effectiveOn: _, ...change } = input
  await keepProposal(ctx, loan, { id, conversationId, madeAs: 'officer', change, isWithinLimit, state: 'with-borrower', firstBy: ctx.actor.personId })
  await markAnswered(ctx, loan, conversationId, id)
  await audit(ctx, { action: 'proposal-made', subjectKind: 'loan', subjectId: loanId, detail: { proposalId: id, kind: input.kind } })
  return { proposalId: id, loanId, state: 'with-borrower' }
}
