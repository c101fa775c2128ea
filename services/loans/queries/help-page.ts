import { isoInstant } from '#db/iso-instant.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answerBy } from '#domain/collections/help.ts'
import { hardshipOptions, pausesFor, type HardshipOptions } from '#domain/loan-change/hardship-options.ts'
import type { Context } from '#platform/context/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { loanToTalkAbout } from '../collections/access.ts'
import { promiseStanding, type KeptPromise } from '../collections/promise-standing.ts'
import { proposalShown, proposalsOf } from '../collections/proposals.ts'
import { standingsOf } from '../collections/standing.ts'
import { historyOf, stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { HelpPage, HelpQuery, HelpTalk, PromiseShown } from '../schemas/repaying.ts'

/** How far ahead "later" is where she has not said a day yet. */
const usualDelayDays = 10

/**
 * "I can't pay this time": her ways out with what each costs, who answers by when, what was said before, and her promises.
 * @throws 404 `not-found`, for a guarantor too
 */
export async function helpPage(ctx: Context, loanId: string, asked: HelpQuery): Promise<HelpPage> {
  const loan = await loanToTalkAbout(ctx, loanId)
  const settings = await settingOn(ctx, 'help')
  const latestPromiseOn = addDays(ctx.businessDate, settings.longestPromiseDays)
  const talks = await helpTalks(ctx, loan)
  const standing = (await standingsOf(ctx, [loanId])).get(loanId)
  return {
    loanId, asOf: ctx.businessDate, officerName: standing?.officer?.name ?? null, answerBy: answerBy(ctx.businessDate, settings.answerBankingDays), latestPromiseOn,
    options: optionsOf(ctx, loan, asked, { latestPromiseOn, longestPauseDays: settings.longestPauseDays }), talks, promises: await promisesOf(ctx, loan),
  }
}

function optionsOf(ctx: Context, loan: LoanRecord, { payOn, smallerCents, newDay }: HelpQuery, limits: { latestPromiseOn: string; longestPauseDays: number }): HardshipOptions | null {
  const state = stateOf(loan, ctx.businessDate)
  if (loan.status !== 'active' || !state) return null
  const usual = addDays(state.nextDue && state.pastDueCents === 0 ? state.nextDue.dueDate : ctx.businessDate, usualDelayDays)
  const day = [payOn ?? usual, limits.latestPromiseOn].toSorted()[0] ?? usual
  const half = Math.ceil((state.nextDue?.amountCents ?? state.pastDueCents) / 2)
  return hardshipOptions(historyOf(loan, ctx.businessDate), {
    newDay: newDay ?? usual, longestPauseDays: limits.longestPauseDays,
    pauses: pausesFor(loan.terms.period, limits.longestPauseDays), payOn: day < ctx.businessDate ? ctx.businessDate : day, smallerCents: smallerCents ?? (half > 0 ? half : null),
  })
}

/** Promises with how they stand today, newest first. */
export async function promisesOf(ctx: Context, loan: LoanRecord): Promise<PromiseShown[]> {
  const rows = await ctx.em.execute<(Omit<PromiseShown, 'receivedCents'> & KeptPromise & { receivedCents: number })[]>(
    `select id, amount_cents as "amountCents", promised_on as "promisedOn", made_on as "madeOn", through, state, received_cents as "receivedCents", after_sequence as "afterSequence"
     from payment_promise where loan_id = ? order by made_at desc, state = 'replaced', id desc limit 50`, [loan.id],
  )
  return rows.map(({ afterSequence, ...row }) => (
    row.state === 'replaced' ? row : { ...row, ...standingToday(ctx, loan, { ...row, afterSequence }) }
  ))
}

/** Today is not over: a promise for today that has no money yet is still open. */
export function standingToday(ctx: Context, loan: LoanRecord, promise: KeptPromise): Pick<PromiseShown, 'state' | 'receivedCents'> {
  const { state, receivedCents } = promiseStanding(loan, promise, ctx.businessDate)
  return { state: promise.promisedOn === ctx.businessDate && state !== 'kept' ? 'open' : state, receivedCents }
}

type TalkRow = Omit<HelpTalk, 'messages' | 'proposal'> & { messages: (Omit<HelpTalk['messages'][number], 'isMine' | 'by'> & { authorId: string | null })[] }

async function helpTalks(ctx: Context, loan: LoanRecord): Promise<HelpTalk[]> {
  const rows = await ctx.em.execute<TalkRow[]>(
    `select h.id, h.opened_on as "openedOn", concat_ws(' ', n.given_names, n.family_names) as "openedByName", h.cause, h.wish, h.amount_cents as "amountCents",
       h.pay_on as "payOn", h.pause_installments as "pauseInstallments", h.installments, h.state, concat_ws(' ', o.given_names, o.family_names) as "officerName",
       h.answer_by as "answerBy", h.hand_overs as "handOvers",
       (select coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'kind', m.kind, 'authorId', m.author_id, 'authorName', concat_ws(' ', w.given_names, w.family_names),
           'text', m.text, 'writtenAt', ${isoInstant('m.written_at')}) order by m.written_at, m.recorded_at, m.id), '[]')
        from help_message m left join person w on w.id = m.author_id where m.conversation_id = h.id) as messages
     from help_conversation h join person n on n.id = h.opened_by left join person o on o.id = h.officer_id
     where h.loan_id = ? order by h.opened_at desc, h.id desc limit 20`, [loan.id],
  )
  const parties = new Set(loan.parties.map(({ personId }) => personId))
  const proposals = await proposalsOf(ctx, loan.id)
  const shown = async ({ id, state }: TalkRow) => {
    const proposal = proposals.get(id)
    return proposal ? proposalShown(ctx, loan, proposal, state === 'closed') : null
  }
  return Promise.all(rows.map(async (row) => ({
    ...row,
    proposal: await shown(row),
    messages: row.messages.map(({ authorId, authorName, ...message }) => ({
      ...message, authorName: authorId === null ? null : authorName, isMine: authorId === ctx.actor.personId,
      by: authorId === null ? 'molino' as const : parties.has(authorId) ? 'borrower' as const : 'officer' as const,
    })),
  })))
}
