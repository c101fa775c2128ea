import { newId } from '#db/new-id.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { answerBy, nextOfficer } from '#domain/collections/help.ts'
import { changeAsked, openInstallments, type AskedHelp } from '#domain/loan-change/asked-change.ts'
import { pausesFor } from '#domain/loan-change/hardship-options.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { holdersOf } from '#services/identity/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { herLoanForChange } from '../collections/access.ts'
import { addMessage } from '../collections/help-messages.ts'
import { keepProposal } from '../collections/proposals.ts'
import { standingsOf } from '../collections/standing.ts'
import { tellBorrowers } from '../collections/tell.ts'
import { tellCases } from '../collections/tell-cases.ts'
import { historyOf, stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { HelpAsked, HelpToAsk } from '../schemas/repaying.ts'
import { keepPromise } from './promise-to-pay.ts'

/**
 * She cannot pay this time: a talk opens, with somebody who answers by a day both can see. What she can do alone (pay later,
 * a part) is her promise and counts at once. A pause, smaller payments, another day or a new plan is a change that she proposes:
 * kept beside the talk as it would be written down, and nothing of the loan changes before somebody agrees.
 * @throws 404; 409 `help-already-open`, `loan-not-owing`, `nobody-to-answer`; 422 `help-refused`, `promise-refused`
 */
export async function askForHelp(ctx: Context, loanId: string, input: HelpToAsk): Promise<HelpAsked> {
  const loan = await herLoanForChange(ctx, loanId)
  const [known] = await ctx.em.execute<{ id: string; answerBy: string }[]>(
    `select id, answer_by as "answerBy" from help_conversation where loan_id = ? and (state <> 'closed' or id = ?)`, [loanId, input.id],
  )
  if (known && known.id !== input.id) throw problem('help-already-open', { status: 409 })
  if (known) return { conversationId: known.id, loanId, answerBy: known.answerBy }
  if (loan.status !== 'active') throw problem('loan-not-owing', { status: 409, params: { status: loan.status } })
  const settings = await settingOn(ctx, 'help')
  const faults = faultsOf(ctx, loan, input, settings.longestPauseDays)
  if (faults.length > 0) throw problem('help-refused', { status: 422, errors: faults })
  if (input.promise) await keepPromise(ctx, loan, input.promise, { through: 'portal', path: 'promise.' })
  const officerId = await whoAnswers(ctx, loan)
  const by = answerBy(ctx.businessDate, settings.answerBankingDays)
  await open(ctx, loan, input, officerId, by)
  await propose(ctx, loan, input, settings.longestPauseDays)
  await tellBoth(ctx, loan, input.id, officerId, by)
  await tellCases(ctx, [loanId])
  return { conversationId: input.id, loanId, answerBy: by }
}

function faultsOf(ctx: Context, loan: LoanRecord, input: HelpToAsk, longestPauseDays: number): FieldProblem[] {
  const { wish, promise, amountCents, pauseInstallments } = input
  if ((wish === 'later' || wish === 'part') && !promise) return [{ path: 'promise.promisedOn', code: 'required' }]
  if (wish === 'smaller' && amountCents === undefined) return [{ path: 'amountCents', code: 'required' }]
  const dueCents = stateOf(loan, ctx.businessDate)?.nextDue?.amountCents ?? loan.amountCents
  if (wish === 'smaller' && amountCents !== undefined && amountCents >= dueCents) return [{ path: 'amountCents', code: 'not-smaller', params: { most: dueCents } }]
  if (wish === 'pause' && !pausesFor(loan.terms.period, longestPauseDays).includes(pauseInstallments ?? 0)) return [{ path: 'pauseInstallments', code: 'out-of-range' }]
  return faultsOfAsked(ctx, loan, input)
}

/** Another day is after the next one, and before the one that follows; a new plan is longer than what is left, and at most twice as long. */
function faultsOfAsked(ctx: Context, loan: LoanRecord, { wish, dueOn, installments }: HelpToAsk): FieldProblem[] {
  if (wish === 'new-day') {
    const [next, following] = openInstallments(historyOf(loan, ctx.businessDate))
    if (dueOn === undefined) return [{ path: 'dueOn', code: 'required' }]
    const latest = addDays(following?.dueDate ?? addDays(next?.dueDate ?? dueOn, 31), -1)
    if (next && dueOn <= next.dueDate) return [{ path: 'dueOn', code: 'in-the-past', params: { earliest: addDays(next.dueDate, 1) } }]
    return dueOn > latest && latest > ctx.businessDate ? [{ path: 'dueOn', code: 'date-too-far', params: { latest } }] : []
  }
  if (wish !== 'new-plan') return []
  const left = openInstallments(historyOf(loan, ctx.businessDate)).length
  if (installments === undefined) return [{ path: 'installments', code: 'required' }]
  return installments > left && installments <= left * 2 ? [] : [{ path: 'installments', code: 'out-of-range' }]
}

/** What she asks for, as the change that would be written down. */
function askedOf({ wish, pauseInstallments = 1, amountCents = 0, dueOn = '', installments = 1 }: HelpToAsk, times: number): AskedHelp | null {
  switch (wish) {
    case 'pause': return { wish, installments: pauseInstallments }
    case 'smaller': return { wish, amountCents, installments: times }
    case 'new-day': return { wish, dueOn }
    case 'new-plan': return { wish, installments }
    default: return null
  }
}

async function propose(ctx: Context, loan: LoanRecord, input: HelpToAsk, longestPauseDays: number): Promise<void> {
  const asked = askedOf(input, Math.max(1, ...pausesFor(loan.terms.period, longestPauseDays)))
  const change = asked && changeAsked(historyOf(loan, ctx.businessDate), asked, longestPauseDays)
  if (!change) return
  const { effectiveOn: _, ...kept } = change
  await keepProposal(ctx, loan, { id: newId(), conversationId: input.id, madeAs: 'borrower', change: { ...kept, reason: reasonAsked }, isWithinLimit: true, state: 'with-officer', firstBy: null })
}

/** Why the change was made, as the timeline keeps it: what she wrote herself stays in the talk. */
const reasonAsked = 'Lo pidió / As asked for'

/** The officer of the loan; where she left, or is a party, the next one. */
async function whoAnswers(ctx: Context, loan: LoanRecord): Promise<string> {
  const all = await holdersOf(ctx, 'officer')
  const parties = loan.parties.map(({ personId }) => personId)
  const hers = (await standingsOf(ctx, [loan.id])).get(loan.id)?.officer?.personId ?? null
  const found = hers !== null && all.includes(hers) && !parties.includes(hers) ? hers : nextOfficer(all, null, parties)
  if (found === null) throw problem('nobody-to-answer', { status: 409 })
  return found
}

async function open(ctx: Context, loan: LoanRecord, input: HelpToAsk, officerId: string, by: string): Promise<void> {
  await ctx.em.execute(
    `insert into help_conversation (id, programme_id, loan_id, opened_by, opened_on, opened_at, cause, wish, amount_cents, pay_on, pause_installments, installments, officer_id, answer_by)
     values (?, ?, ?, ?, ?::date, ?, ?, ?, ?, ?::date, ?, ?, ?, ?::date)`,
    [
      input.id, ctx.actor.programmeId, loan.id, ctx.actor.personId, ctx.businessDate, ctx.now, input.cause, input.wish,
      input.promise?.amountCents ?? input.amountCents ?? null, input.promise?.promisedOn ?? input.dueOn ?? null, input.pauseInstallments ?? null, input.installments ?? null, officerId, by,
    ], 'run',
  )
  if (input.text) await addMessage(ctx, { conversationId: input.id, kind: 'said', text: input.text })
  await audit(ctx, { action: 'help-asked', subjectKind: 'loan', subjectId: loan.id, detail: { conversationId: input.id, wish: input.wish, answerBy: by } })
}

async function tellBoth(ctx: Context, loan: LoanRecord, occurrence: string, officerId: string, by: string): Promise<void> {
  const { phone } = await settingOn(ctx, 'lender')
  const [officer] = await ctx.em.execute<{ name: string }[]>("select concat_ws(' ', given_names, family_names) as name from person where id = ?", [officerId])
  await tellBorrowers(ctx, loan, { kind: 'help-asked', occurrence, params: { reference: loan.reference, person: officer?.name ?? '', by: { date: by }, phone: { phone } } })
  await sendNotice(ctx, { personId: officerId, kind: 'help-to-answer', occurrence, loanId: loan.id, params: { reference: loan.reference, by: { date: by } } })
}
