import { isLive, mayAgree, type ProposalState } from '#domain/loan-change/proposal.ts'
import { outlookOf } from '#domain/loan-change/outlook.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { isParty } from '../access.ts'
import { changeThatStands } from '../commands/reviewed-change.ts'
import type { LoanRecord } from '../record.ts'
import { loanChangeSchema, type LoanChangeInput, type ProposalShown } from '../schemas/changes.ts'
import { isHers } from './access.ts'

/** A proposed change as it is kept. */
export interface Proposal {
  id: string
  /** Null where staff wrote it down by themselves, above the limit of one person. */
  conversationId: string | null
  madeBy: string
  madeByName: string
  madeAs: 'borrower' | 'officer'
  change: Record<string, unknown>
  isWithinLimit: boolean
  state: ProposalState
  firstBy: string | null
}

const columns = `c.id, c.conversation_id as "conversationId", c.made_by as "madeBy", concat_ws(' ', n.given_names, n.family_names) as "madeByName",
  c.made_as as "madeAs", c.change, c.is_within_limit as "isWithinLimit", c.state, c.first_by as "firstBy"`

/** The newest proposal of each talk of a loan. */
export async function proposalsOf(ctx: Context, loanId: string): Promise<Map<string, Proposal>> {
  const rows = await ctx.em.execute<(Proposal & { conversationId: string })[]>(
    `select distinct on (c.conversation_id) ${columns} from change_proposal c join person n on n.id = c.made_by
     where c.loan_id = ? and c.conversation_id is not null order by c.conversation_id, c.made_at desc, c.recorded_at desc`, [loanId],
  )
  return new Map(rows.map((row) => [row.conversationId, row]))
}

/** Those of no talk that wait for a second person, oldest first. */
export const waitingOf = (ctx: Context, loanId: string): Promise<Proposal[]> => ctx.em.execute<Proposal[]>(
  `select ${columns} from change_proposal c join person n on n.id = c.made_by
   where c.loan_id = ? and c.conversation_id is null and c.state = 'with-colleague' order by c.made_at, c.recorded_at`, [loanId],
)

export async function proposalOf(ctx: Context, loanId: string, proposalId: string): Promise<Proposal | undefined> {
  const [row] = await ctx.em.execute<Proposal[]>(`select ${columns} from change_proposal c join person n on n.id = c.made_by where c.loan_id = ? and c.id = ?`, [loanId, proposalId])
  return row
}

/** Keeps a change that is asked for or offered. */
export async function keepProposal(ctx: Context, loan: LoanRecord, proposal: Omit<Proposal, 'madeBy' | 'madeByName'>): Promise<void> {
  const { id, conversationId, madeAs, change, isWithinLimit, state, firstBy } = proposal
  await ctx.em.execute(
    `insert into change_proposal (id, programme_id, loan_id, conversation_id, made_by, made_as, made_at, change, is_within_limit, state, first_by)
     values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?)`,
    [id, ctx.actor.programmeId, loan.id, conversationId, ctx.actor.personId, madeAs, ctx.now, JSON.stringify(change), isWithinLimit, state, firstBy], 'run',
  )
}

/** A proposed change as it would be written down today, with its own id: from its own day where that was said. */
export const changeOf = ({ id, change }: Pick<Proposal, 'id' | 'change'>, today: string): LoanChangeInput => loanChangeSchema.parse({ effectiveOn: today, ...change, id })

/** A proposal as either side reads it, with what it would make of the loan while it waits. */
export async function proposalShown(ctx: Context, loan: LoanRecord, proposal: Proposal, isTalkOver: boolean): Promise<ProposalShown> {
  const { id, madeAs, madeByName, state } = proposal
  const isWaiting = isLive(state) && !isTalkOver
  const change = changeOf(proposal, ctx.businessDate)
  const stands = isWaiting ? await changeThatStands(ctx, loan, change) : null
  const [before, after] = stands ? [outlookOf(stands.was), outlookOf(stands.will)] : [null, null]
  return {
    id, madeAs, madeByName, state, change,
    preview: before && after ? { before, after, costDifferenceCents: after.costCents - before.costCents } : null,
    mayAgree: isWaiting && (isHers(ctx, loan) || (holds(ctx.actor, 'officer') && !isParty(ctx.actor, loan))) && mayAgree(state, agreeing(ctx, loan, proposal)),
  }
}

/** As whom the actor would agree. */
export const agreeing = (ctx: Context, loan: LoanRecord, { firstBy }: Pick<Proposal, 'firstBy'>) => (
  { as: isHers(ctx, loan) ? 'borrower' as const : 'officer' as const, isFirst: firstBy === ctx.actor.personId }
)
