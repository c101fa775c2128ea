import { answerBy } from '#domain/collections/help.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { loanForEither } from '../collections/access.ts'
import { addMessage } from '../collections/help-messages.ts'
import { tellCases } from '../collections/tell-cases.ts'
import type { LoanRecord } from '../record.ts'
import type { HelpMoved, MessageToWrite } from '../schemas/repaying.ts'
import { markAnswered, talkOf, type Talk } from './help-talk.ts'

/**
 * One thing said. An officer's is the answer, and the talk is hers from then on; a borrower's waits for the next answer.
 * @throws 404; 409 `help-closed`, `id-already-used`
 */
export async function writeInHelp(ctx: Context, loanId: string, conversationId: string, input: MessageToWrite): Promise<HelpMoved> {
  const { loan, as } = await loanForEither(ctx, loanId)
  const talk = await talkOf(ctx, loanId, conversationId)
  const [known] = await ctx.em.execute<{ conversationId: string }[]>('select conversation_id as "conversationId" from help_message where id = ?', [input.id])
  if (known && known.conversationId !== conversationId) throw problem('id-already-used', { status: 409 })
  if (known) return { conversationId, state: talk.state }
  if (talk.state === 'closed') throw problem('help-closed', { status: 409 })
  await addMessage(ctx, { id: input.id, conversationId, kind: 'said', text: input.text })
  if (as === 'officer') await markAnswered(ctx, loan, conversationId, input.id)
  else await waitsAgain(ctx, loan, talk, input.id)
  await audit(ctx, { action: 'help-written', subjectKind: 'loan', subjectId: loanId, detail: { conversationId, messageId: input.id, as } })
  await tellCases(ctx, [loanId])
  return { conversationId, state: as === 'officer' ? 'answered' : 'open' }
}

async function waitsAgain(ctx: Context, loan: LoanRecord, talk: Talk, messageId: string): Promise<void> {
  const { answerBankingDays } = await settingOn(ctx, 'help')
  const by = answerBy(ctx.businessDate, answerBankingDays)
  // Writing twice does not move the day on which she is answered.
  if (talk.state === 'answered') await ctx.em.execute("update help_conversation set state = 'open', answer_by = ?::date where id = ?", [by, talk.id], 'run')
  if (talk.officerId === null) return
  await sendNotice(ctx, { personId: talk.officerId, kind: 'help-to-answer', occurrence: messageId, loanId: loan.id, params: { reference: loan.reference, by: { date: by } } })
}

/**
 * The talk is over: she takes it back, or an officer who has answered ends it.
 * @throws 404; 409 `help-not-answered` for an officer who has not
 */
export async function closeHelp(ctx: Context, loanId: string, conversationId: string): Promise<HelpMoved> {
  const { loan, as } = await loanForEither(ctx, loanId)
  const talk = await talkOf(ctx, loanId, conversationId)
  if (talk.state === 'closed') return { conversationId, state: 'closed' }
  if (as === 'officer' && talk.state === 'open') throw problem('help-not-answered', { status: 409 })
  await addMessage(ctx, { conversationId, kind: 'closed' })
  await ctx.em.execute("update help_conversation set state = 'closed', closed_at = ?, closed_by = ? where id = ?", [ctx.now, ctx.actor.personId, conversationId], 'run')
  await audit(ctx, { action: 'help-closed', subjectKind: 'loan', subjectId: loan.id, detail: { conversationId, as } })
  await tellCases(ctx, [loanId])
  return { conversationId, state: 'closed' }
}
