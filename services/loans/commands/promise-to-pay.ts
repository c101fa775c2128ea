import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { loanForEither } from '../collections/access.ts'
import { promiseWhenWritten } from '../collections/promise-when-written.ts'
import { tellBorrowers } from '../collections/tell.ts'
import { tellCases } from '../collections/tell-cases.ts'
import { settlePromises } from '../end-of-day/settle-promises.ts'
import { stateOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import type { PromiseMade, PromiseToMake } from '../schemas/repaying.ts'

/**
 * What she says she will pay, and by when: made by her, or by an officer who has just talked with her. It takes the place of
 * the one before.
 * @throws 404 `not-found`; 409 `loan-not-owing`, `id-already-used`; 422 `promise-refused`
 */
export async function promiseToPay(ctx: Context, loanId: string, input: PromiseToMake): Promise<PromiseMade> {
  const { loan, as } = await loanForEither(ctx, loanId)
  const made = await keepPromise(ctx, loan, input, { through: as === 'borrower' ? 'portal' : 'call' })
  await tellCases(ctx, [loanId])
  return made
}

export interface HowPromised {
  through: 'portal' | 'call'
  /** Where the promise stands in the request. */
  path?: string
  /** When she made it, and the date of that; now where it is left out. */
  madeAt?: Date
  madeOn?: string
}

/**
 * Writes down a promise about a loan the caller has locked. One that is written down late is held against the day it was
 * made: money recorded since then counts, and a promise she made after it stays the newest. Nobody is told of one that is over.
 */
export async function keepPromise(
  ctx: Context, loan: LoanRecord, input: PromiseToMake, { through, path = '', madeAt = ctx.now, madeOn = ctx.businessDate }: HowPromised,
): Promise<PromiseMade> {
  const made = { promiseId: input.id, loanId: loan.id, amountCents: input.amountCents, promisedOn: input.promisedOn }
  if (await isRepeated(ctx, loan, input)) return made
  const faults = await faultsOf(ctx, loan, input, { path, madeOn })
  if (faults.length > 0) throw problem('promise-refused', { status: 422, errors: faults })
  const afterSequence = await lastEventBefore(ctx, loan, madeAt)
  const { state, receivedCents, settledOn, replacedBy } = await promiseWhenWritten(ctx, loan, { ...input, madeOn, afterSequence }, madeAt)
  // One that ran out yesterday is no longer there to be replaced, also where end of day has not come to it yet.
  if (madeOn === ctx.businessDate) await settlePromises(ctx, [loan], addDays(madeOn, -1))
  await ctx.em.execute("update payment_promise set state = 'replaced', replaced_by = ? where loan_id = ? and state = 'open' and made_at <= ?", [input.id, loan.id, madeAt], 'run')
  await ctx.em.execute(
    `insert into payment_promise (id, programme_id, loan_id, amount_cents, promised_on, made_on, made_at, made_by, through, after_sequence, state, received_cents, settled_on, replaced_by)
     values (?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?, ?, ?, ?::date, ?)`,
    [
      input.id, ctx.actor.programmeId, loan.id, input.amountCents, input.promisedOn, madeOn, madeAt, ctx.actor.personId, through,
      afterSequence, state, receivedCents, settledOn, replacedBy,
    ], 'run',
  )
  await audit(ctx, { action: 'promise-made', subjectKind: 'loan', subjectId: loan.id, detail: { promiseId: input.id, amountCents: input.amountCents, promisedOn: input.promisedOn, through } })
  if (settledOn !== null) await audit(ctx, { action: 'promise-settled', subjectKind: 'loan', subjectId: loan.id, detail: { promiseId: input.id, state } })
  if (state !== 'open') return made
  await tellBorrowers(ctx, loan, {
    kind: 'promise-made', occurrence: input.id, params: { reference: loan.reference, amount: { cents: input.amountCents }, on: { date: input.promisedOn } },
  })
  return made
}

/** The last event of the loan that was recorded when she promised; all of them, of a promise made now. */
async function lastEventBefore(ctx: Context, loan: LoanRecord, madeAt: Date): Promise<number> {
  if (madeAt.getTime() === ctx.now.getTime()) return loan.events.at(-1)?.sequence ?? 0
  const [last] = await ctx.em.execute<{ sequence: number }[]>('select coalesce(max(sequence), 0) as sequence from loan_event where loan_id = ? and recorded_at <= ?', [loan.id, madeAt])
  return last?.sequence ?? 0
}

async function isRepeated(ctx: Context, loan: LoanRecord, { id, amountCents, promisedOn }: PromiseToMake): Promise<boolean> {
  const [known] = await ctx.em.execute<{ loanId: string; amountCents: number; promisedOn: string }[]>(
    'select loan_id as "loanId", amount_cents as "amountCents", promised_on as "promisedOn" from payment_promise where id = ?', [id],
  )
  if (!known) return false
  if (known.loanId !== loan.id || known.amountCents !== amountCents || known.promisedOn !== promisedOn) throw problem('id-already-used', { status: 409 })
  return true
}

async function faultsOf(ctx: Context, loan: LoanRecord, { amountCents, promisedOn }: PromiseToMake, { path, madeOn }: { path: string; madeOn: string }): Promise<FieldProblem[]> {
  const state = stateOf(loan, madeOn)
  if (loan.status !== 'active' || !state) throw problem('loan-not-owing', { status: 409, params: { status: loan.status } })
  const { longestPromiseDays } = await settingOn(ctx, 'help')
  const latest = addDays(ctx.businessDate, longestPromiseDays)
  const faults: FieldProblem[] = []
  if (amountCents > state.payoffCents) faults.push({ path: `${path}amountCents`, code: 'more-than-owed', params: { most: state.payoffCents } })
  if (promisedOn < madeOn) faults.push({ path: `${path}promisedOn`, code: 'in-the-past', params: { earliest: madeOn } })
  if (promisedOn > latest) faults.push({ path: `${path}promisedOn`, code: 'date-too-far', params: { latest } })
  return faults
}
