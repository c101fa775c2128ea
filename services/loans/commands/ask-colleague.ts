import { nextOfficer } from '#domain/collections/help.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { holdersOf } from '#services/identity/index.ts'
import { keepProposal, proposalOf } from '../collections/proposals.ts'
import { loanForChange, type LoanRecord } from '../record.ts'
import type { LoanChangeInput, ProposalMoved } from '../schemas/changes.ts'
import { holdMayChange, reviewedChange } from './reviewed-change.ts'

/**
 * A change of a running loan that its writer may not record alone: it is kept as it is, and waits for an officer who is
 * another person. Nothing of the loan changes until then. The same id again answers with what was asked.
 * @throws 403, 404; 409 `id-already-used` and those of `reviewedChange`; 422 `change-refused`
 */
export async function askColleague(ctx: Context, loanId: string, input: LoanChangeInput): Promise<ProposalMoved> {
  holdMayChange(ctx)
  const loan = await loanForChange(ctx, loanId)
  holdMayChange(ctx, loan)
  const known = await proposalOf(ctx, loanId, input.id)
  if (known) return { proposalId: known.id, loanId, state: known.state }
  if (loan.events.some((event) => event.id === input.id)) throw problem('id-already-used', { status: 409 })
  const { isWithinLimit } = await reviewedChange(ctx, loan, input)
  const { id, ...change } = input
  await keepProposal(ctx, loan, { id, conversationId: null, madeAs: 'officer', change, isWithinLimit, state: 'with-colleague', firstBy: ctx.actor.personId })
  await audit(ctx, { action: 'proposal-made', subjectKind: 'loan', subjectId: loanId, detail: { proposalId: id, kind: input.kind } })
  await tellColleague(ctx, loan, id)
  return { proposalId: id, loanId, state: 'with-colleague' }
}

/** The next officer after whoever asks; nobody where there is no other. */
async function tellColleague(ctx: Context, loan: LoanRecord, proposalId: string): Promise<void> {
  const { personId } = ctx.actor
  const parties = loan.parties.map((party) => party.personId)
  const colleague = nextOfficer(await holdersOf(ctx, 'officer'), personId, personId === null ? parties : [...parties, personId])
  if (colleague !== null) await sendNotice(ctx, { personId: colleague, kind: 'change-to-agree', occurrence: proposalId, loanId: loan.id, params: { reference: loan.reference } })
}
