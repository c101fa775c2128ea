import { answerBy, nextOfficer } from '#domain/collections/help.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { holdersOf } from '#services/identity/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { tellBorrowers } from '../collections/tell.ts'
import type { LoanRecord } from '../record.ts'

export interface Talk { id: string; state: 'open' | 'answered' | 'closed'; officerId: string | null }

/** @throws 404 where the loan has no such talk */
export async function talkOf(ctx: Context, loanId: string, conversationId: string): Promise<Talk> {
  const [talk] = await ctx.em.execute<Talk[]>('select id, state, officer_id as "officerId" from help_conversation where id = ? and loan_id = ?', [conversationId, loanId])
  if (!talk) throw notFound()
  return talk
}

/** The officer who acts has answered, and the talk is hers from then on; those who owe are told. */
export async function markAnswered(ctx: Context, loan: LoanRecord, conversationId: string, occurrence: string): Promise<void> {
  await ctx.em.execute(
    "update help_conversation set state = 'answered', answered_at = ?, officer_id = ? where id = ?", [ctx.now, ctx.actor.personId, conversationId], 'run',
  )
  await tellBorrowers(ctx, loan, { kind: 'help-answered', occurrence, params: { reference: loan.reference } })
}

/** A colleague's word is needed: the talk is with the next officer who has not agreed yet, and waits in her list with a day. */
export async function giveToColleague(ctx: Context, loan: LoanRecord, talk: Talk, { occurrence, firstId }: { occurrence: string; firstId: string | null }): Promise<void> {
  const { answerBankingDays } = await settingOn(ctx, 'help')
  const parties = loan.parties.map(({ personId }) => personId)
  const colleague = nextOfficer(await holdersOf(ctx, 'officer'), firstId, firstId === null ? parties : [...parties, firstId])
  const by = answerBy(ctx.businessDate, answerBankingDays)
  await ctx.em.execute("update help_conversation set state = 'open', officer_id = coalesce(?, officer_id), answer_by = ?::date where id = ?", [colleague, by, talk.id], 'run')
  if (colleague) await sendNotice(ctx, { personId: colleague, kind: 'help-to-answer', occurrence, loanId: loan.id, params: { reference: loan.reference, by: { date: by } } })
}
