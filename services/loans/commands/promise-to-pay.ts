import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { loanForEither } from '../collections/access.ts'
import { tellBorrowers } from '../collections/tell.ts'
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
  return keepPromise(ctx, loan, input, as === 'borrower' ? 'portal' : 'call')
}

/** Writes down a promise about a loan the caller has locked. */
export async function keepPromise(ctx: Context, loan: LoanRecord, input: PromiseToMake, through: 'portal' | 'call', path = ''): Promise<PromiseMade> {
  const made = { promiseId: input.id, loanId: loan.id, amountCents: input.amountCents, promisedOn: input.promisedOn }
  if (await isRepeated(ctx, loan, input)) return made
  const faults = await faultsOf(ctx, loan, input, path)
  if (faults.length > 0) throw problem('promise-refused', { status: 422, errors: faults })
  await ctx.em.execute("update payment_promise set state = 'replaced', replaced_by = ? where loan_id = ? and state = 'open'", [input.id, loan.id], 'run')
  await ctx.em.execute(
    `insert into payment_promise (id, programme_id, loan_id, amount_cents, promised_on, made_on, made_at, made_by, through, after_sequence)
     values (?, ?, ?, ?, ?::date, ?::date, ?, ?, ?, ?)`,
    [
      input.id, ctx.actor.programmeId, loan.id, input.amountCents, input.promisedOn, ctx.businessDate, ctx.now, ctx.actor.personId, through,
      loan.events.at(-1)?.sequence ?? 0,
    ], 'run',
  )
  await audit(ctx, { action: 'promise-made', subjectKind: 'loan', subjectId: loan.id, detail: { promiseId: input.id, amountCents: input.amountCents, promisedOn: input.promisedOn, through } })
  await tellBorrowers(ctx, loan, {
    kind: 'promise-made', occurrence: input.id, params: { reference: loan.reference, amount: { cents: input.amountCents }, on: { date: input.promisedOn } },
  })
  return made
}

async function isRepeated(ctx: Context, loan: LoanRecord, { id, amountCents, promisedOn }: PromiseToMake): Promise<boolean> {
  const [known] = await ctx.em.execute<{ loanId: string; amountCents: number; promisedOn: string }[]>(
    'select loan_id as "loanId", amount_cents as "amountCents", promised_on as "promisedOn" from payment_promise where id = ?', [id],
  )
  if (!known) return false
  if (known.loanId !== loan.id || known.amountCents !== amountCents || known.promisedOn !== promisedOn) throw problem('id-already-used', { status: 409 })
  return true
}

async function faultsOf(ctx: Context, loan: LoanRecord, { amountCents, promisedOn }: PromiseToMake, path: string): Promise<FieldProblem[]> {
  const state = stateOf(loan, ctx.businessDate)
  if (loan.status !== 'active' || !state) throw problem('loan-not-owing', { status: 409, params: { status: loan.status } })
  const { longestPromiseDays } = await settingOn(ctx, 'help')
  const latest = addDays(ctx.businessDate, longestPromiseDays)
  const faults: FieldProblem[] = []
  if (amountCents > state.payoffCents) faults.push({ path: `${path}amountCents`, code: 'more-than-owed', params: { most: state.payoffCents } })
  if (promisedOn < ctx.businessDate) faults.push({ path: `${path}promisedOn`, code: 'in-the-past', params: { earliest: ctx.businessDate } })
  if (promisedOn > latest) faults.push({ path: `${path}promisedOn`, code: 'date-too-far', params: { latest } })
  return faults
}
