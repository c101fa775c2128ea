import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answerBy, nextOfficer } from '#domain/collections/help.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { holdersOf } from '#services/identity/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { addMessage } from '../collections/help-messages.ts'
import { tellBorrowersByRule } from '../collections/tell.ts'
import type { LoanRecord } from '../record.ts'

interface Overdue { id: string; loanId: string; officerId: string | null; answerBy: string; handOvers: number }

/**
 * Nobody answered her by the day she was told: another officer has it, with a new day, and she is told. What was answered and
 * then fell silent is closed. Both happen once, whatever runs twice.
 * @returns notices sent now
 */
export async function handOverHelp(ctx: Context, loans: readonly LoanRecord[], date: string): Promise<number> {
  const { answerBankingDays, closesAfterDays } = await settingOn(ctx, 'help')
  const byId = new Map(loans.map((loan) => [loan.id, loan]))
  const ids = JSON.stringify([...byId.keys()])
  await closeSilent(ctx, ids, addDays(date, -closesAfterDays))
  const overdue = await ctx.em.execute<Overdue[]>(
    `select id, loan_id as "loanId", officer_id as "officerId", answer_by as "answerBy", hand_overs as "handOvers" from help_conversation
     where state = 'open' and answer_by <= ?::date and loan_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid)) order by answer_by, id for update`, [date, ids],
  )
  const officers = overdue.length > 0 ? await holdersOf(ctx, 'officer') : []
  let sent = 0
  for (const talk of overdue) {
    const loan = byId.get(talk.loanId)
    if (loan) sent += await handOver(ctx, loan, talk, nextOfficer(officers, talk.officerId, loan.parties.map(({ personId }) => personId)), answerBy(addDays(date, 1), answerBankingDays))
  }
  return sent
}

async function handOver(ctx: Context, loan: LoanRecord, talk: Overdue, officerId: string | null, by: string): Promise<number> {
  await ctx.em.execute(
    'update help_conversation set officer_id = coalesce(?, officer_id), answer_by = ?::date, hand_overs = hand_overs + 1 where id = ?', [officerId, by, talk.id], 'run',
  )
  await addMessage(ctx, { conversationId: talk.id, kind: 'handed-over' })
  await audit(ctx, { action: 'help-handed-over', subjectKind: 'loan', subjectId: loan.id, detail: { conversationId: talk.id, from: talk.officerId, to: officerId, missed: talk.answerBy } })
  const { phone } = await settingOn(ctx, 'lender')
  const occurrence = `${talk.id}:${talk.handOvers + 1}`
  const told = await tellBorrowersByRule(ctx, loan, { kind: 'help-handed-over', occurrence, params: { reference: loan.reference, by: { date: by }, phone: { phone } } })
  if (officerId === null) return told
  const officer = await sendNotice(ctx, { personId: officerId, kind: 'help-to-answer', occurrence, loanId: loan.id, params: { reference: loan.reference, by: { date: by } } })
  return told + (officer ? 1 : 0)
}

async function closeSilent(ctx: Context, loanIds: string, answeredBefore: string): Promise<void> {
  const silent = await ctx.em.execute<{ id: string }[]>(
    `update help_conversation h set state = 'closed', closed_at = ? from programme g
     where g.id = h.programme_id and h.state = 'answered' and (h.answered_at at time zone g.time_zone)::date <= ?::date
       and h.loan_id = any(array(select jsonb_array_elements_text(?::jsonb)::uuid)) returning h.id`, [ctx.now, answeredBefore, loanIds],
  )
  for (const { id } of silent) await addMessage(ctx, { conversationId: id, kind: 'closed' })
}
