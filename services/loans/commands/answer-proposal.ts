import { afterYes, isLive, mayAgree, type ProposalState } from '#domain/loan-change/proposal.ts'
import { audit } from '#platform/audit/index.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { sideAmongStaff, sideInTalk } from '../collections/access.ts'
import { agreeing, changeOf, proposalOf, type Proposal } from '../collections/proposals.ts'
import { loanForChange, type LoanRecord } from '../record.ts'
import type { ProposalMoved } from '../schemas/changes.ts'
import { eventOfChange, howItCame } from './change-event.ts'
import { giveToColleague, markAnswered, talkOf, type Talk } from './help-talk.ts'
import { recordMoneyEvent } from './record-money-event.ts'
import { reviewedChange } from './reviewed-change.ts'
import { tellLoanChanged } from './tell-loan-changed.ts'

/** Who answers as what, and in which talk: null where staff ask one another. */
interface Waiting { loan: LoanRecord; as: 'borrower' | 'officer'; proposal: Proposal; talk: Talk | null }

async function waiting(ctx: Context, loanId: string, proposalId: string): Promise<Waiting> {
  const loan = await loanForChange(ctx, loanId)
  const proposal = await proposalOf(ctx, loanId, proposalId)
  if (!proposal) throw notFound()
  if (proposal.conversationId === null) return { loan, as: sideAmongStaff(ctx, loan), proposal, talk: null }
  return { loan, as: sideInTalk(ctx, loan), proposal, talk: await talkOf(ctx, loanId, proposal.conversationId) }
}

/**
 * Yes to a proposed change: it is written down and those who pay are told, or, where it is more than one person decides, a
 * colleague is asked. It is held against the loan as it stands now. Said again, it answers with what came of it.
 * @throws 404; 403 `second-person-needed` for the officer who agreed already
 * @throws 409 `proposal-not-waiting`, `help-closed` and those of `reviewedChange`; 422 `change-refused`
 */
export async function agreeToProposal(ctx: Context, loanId: string, proposalId: string): Promise<ProposalMoved> {
  const found = await waiting(ctx, loanId, proposalId)
  const { loan, as, proposal, talk } = found
  if (proposal.state === 'agreed') return { proposalId, loanId, state: 'agreed' }
  holdMayAnswer(ctx, found)
  const input = changeOf(proposal, ctx.businessDate)
  const review = await reviewedChange(ctx, loan, input)
  const state = afterYes(proposal.state, as === 'borrower' ? proposal.isWithinLimit : review.isWithinLimit)
  const firstBy = proposal.firstBy ?? (as === 'officer' ? ctx.actor.personId : null)
  await decide(ctx, proposalId, state, firstBy)
  await audit(ctx, { action: 'proposal-agreed', subjectKind: 'loan', subjectId: loanId, detail: { proposalId, as, state } })
  if (state === 'with-colleague' && talk) {
    await giveToColleague(ctx, loan, talk, { occurrence: `${proposalId}:second`, firstId: firstBy })
    return { proposalId, loanId, state }
  }
  const { state: will } = await recordMoneyEvent(ctx, loan, eventOfChange(input), { action: `${input.kind}-recorded`, payment: howItCame(input), was: review.was })
  if (as === 'officer' && talk) await markAnswered(ctx, loan, talk.id, proposalId)
  await tellLoanChanged(ctx, loan, will, proposalId)
  return { proposalId, loanId, state }
}

/**
 * No to a proposed change: she takes back what she asked or does not want what is offered; an officer says no to her, and
 * says why in the talk. Nothing of the loan changes.
 * @throws 404; 409 `proposal-not-waiting`, `help-closed`
 */
export async function refuseProposal(ctx: Context, loanId: string, proposalId: string): Promise<ProposalMoved> {
  const { proposal, talk, as } = await waiting(ctx, loanId, proposalId)
  if (proposal.state === 'refused') return { proposalId, loanId, state: 'refused' }
  if (talk?.state === 'closed') throw problem('help-closed', { status: 409 })
  if (!isLive(proposal.state)) throw problem('proposal-not-waiting', { status: 409, params: { state: proposal.state } })
  await decide(ctx, proposalId, 'refused', proposal.firstBy)
  await audit(ctx, { action: 'proposal-refused', subjectKind: 'loan', subjectId: loanId, detail: { proposalId, as } })
  return { proposalId, loanId, state: 'refused' }
}

function holdMayAnswer(ctx: Context, { loan, as, proposal, talk }: Waiting): void {
  if (talk?.state === 'closed') throw problem('help-closed', { status: 409 })
  const isSecond = as === 'borrower' || holds(ctx.actor, 'officer')
  if (isSecond && mayAgree(proposal.state, agreeing(ctx, loan, proposal))) return
  if (as === 'officer' && proposal.state === 'with-colleague') throw forbidden('second-person-needed')
  throw problem('proposal-not-waiting', { status: 409, params: { state: proposal.state } })
}

async function decide(ctx: Context, proposalId: string, state: ProposalState, firstBy: string | null): Promise<void> {
  await ctx.em.execute(
    'update change_proposal set state = ?, first_by = ?, decided_by = ?, decided_at = ? where id = ?', [state, firstBy, ctx.actor.personId, ctx.now, proposalId], 'run',
  )
}
