import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { CaseClock } from '#domain/collections/case-clocks.ts'
import { isLeftAlone, type CaseClockKind } from '#domain/collections/collections-case.ts'
import type { Context } from '#platform/context/index.ts'
import type { NoticeValues } from '#platform/notify/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { settlePromises } from '../end-of-day/settle-promises.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { CaseAtWork } from './case-state.ts'
import { promiseOf, standingsOf } from './standing.ts'
import { tellBorrowers } from './tell.ts'
import { tellAnotherOfficer, tellItsOfficers } from './tell-officers.ts'

/** What a clock whose time has come is about: the locked loan, its case as just read, and which clock. */
export interface CaseStrike { ctx: Context; loan: LoanRecord; theCase: CaseAtWork; clock: CaseClock }

/** What each clock is for. */
export const caseStrikes: Readonly<Record<CaseClockKind, (strike: CaseStrike) => Promise<void>>> = {
  'late-reminder': remindOfLatePayment,
  // That she is to be called is seen in late today: the step is all there is to do.
  'call-due': async () => {},
  'promise-reminder': remindOfPromise,
  'promise-due': settlePromise,
  'late-for-long': writeWhatElseThereIs,
  'charge-off-proposal': proposeChargeOff,
}

/** Kindly, with a person, a phone, and the door "I can't pay this time". */
async function remindOfLatePayment({ ctx, loan, clock }: CaseStrike): Promise<void> {
  const values = await lateValues(ctx, loan)
  if (values) await tellBorrowers(ctx, loan, { kind: 'payment-late', occurrence: `${loan.id}:${clock.occurrence}`, params: values })
}

/** On the morning of the day she named: one kind line, so that she need not remember it herself. */
async function remindOfPromise({ ctx, loan, clock }: CaseStrike): Promise<void> {
  const promise = await promiseOf(ctx, clock.occurrence)
  await tellBorrowers(ctx, loan, { kind: 'promise-today', occurrence: clock.occurrence, params: { reference: loan.reference, amount: { cents: promise.amountCents } } })
}

/** The day she named is over: where it was not kept, her officer hears of it, and she is to be called. */
async function settlePromise({ ctx, loan, clock }: CaseStrike): Promise<void> {
  await settlePromises(ctx, [loan], addDays(ctx.businessDate, -1))
  const { state, amountCents, promisedOn } = await promiseOf(ctx, clock.occurrence)
  if (state !== 'broken' && state !== 'partly') return
  await tellItsOfficers(ctx, loan, { kind: 'promise-broken', occurrence: clock.occurrence, params: { reference: loan.reference, amount: { cents: amountCents }, on: { date: promisedOn } } })
}

/** After one, two and three months she reads again what else can be done; from some day on another officer looks at it too. */
async function writeWhatElseThereIs({ ctx, loan, theCase, clock }: CaseStrike): Promise<void> {
  const values = await lateValues(ctx, loan)
  if (!values) return
  const occurrence = `${theCase.row.caseId}:${clock.occurrence}`
  if (!isLeftAlone(theCase.row)) await tellBorrowers(ctx, loan, { kind: 'late-for-long', occurrence, params: values })
  if (Number(clock.occurrence) < theCase.rules.days.secondPersonDay) return
  const { reference, amount, dueOn } = values
  await tellAnotherOfficer(ctx, loan, { kind: 'late-second-person', occurrence, params: { reference, amount, dueOn } })
}

/** Nothing is charged off by rule: a person decides, and who answers for the loan hears that she is to. */
async function proposeChargeOff({ ctx, loan, theCase, clock }: CaseStrike): Promise<void> {
  const values = await lateValues(ctx, loan)
  if (!values) return
  const { reference, amount, dueOn } = values
  await tellItsOfficers(ctx, loan, { kind: 'charge-off-proposed', occurrence: `${theCase.row.caseId}:${clock.occurrence}`, params: { reference, amount, dueOn } })
}

/** What a letter about a late payment says; null where nothing is past due after all. */
async function lateValues(ctx: Context, loan: LoanRecord): Promise<(NoticeValues & Record<'reference' | 'amount' | 'dueOn', NoticeValues[string]>) | null> {
  const state = stateOf(loan, ctx.businessDate)
  if (!state || state.daysPastDue === 0) return null
  const { name, phone } = await settingOn(ctx, 'lender')
  const officer = (await standingsOf(ctx, [loan.id])).get(loan.id)?.officer
  return {
    reference: loan.reference, amount: { cents: state.pastDueCents }, dueOn: { date: addDays(ctx.businessDate, -state.daysPastDue) },
    person: officer?.name ?? name, phone: { phone },
  }
}
