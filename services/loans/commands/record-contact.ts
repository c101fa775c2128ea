import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import { businessDateAt } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem, type FieldProblem } from '#platform/errors/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { loanForOfficer } from '../collections/access.ts'
import { callMade, ruleAtItsMoment, rulesBroken, type CallMade } from '../collections/rules-broken.ts'
import { tellCases } from '../collections/tell-cases.ts'
import type { LoanRecord } from '../record.ts'
import type { ContactRecorded, ContactToRecord } from '../schemas/repaying.ts'
import { keepPromise } from './promise-to-pay.ts'

const furthestDays = 60

/**
 * Writes down a call: when it was, how it ended, what was said, what she promised, when to call again. What has happened is
 * always written down, also late, from a phone that had no signal, and also where the rules of calling were against it: then
 * it says so. What has happened is not still to come: where a phone's clock is ahead, the call is of now. Of a loan on which
 * nothing is owed (any more) the call is kept, and a promise is not: the answer has none.
 * @throws 403, 404; 409 `id-already-used`; 422 `contact-refused`, `promise-refused`
 */
export async function recordContact(ctx: Context, loanId: string, { id, direction, outcome, ...input }: ContactToRecord): Promise<ContactRecorded> {
  const loan = await loanForOfficer(ctx, loanId)
  const known = await knownContact(ctx, loan, id)
  if (known) return known
  const then = await atTheTime(ctx, input.madeAt)
  const faults = faultsOf(ctx, then, loan, input.nextContactOn)
  if (faults.length > 0) throw problem('contact-refused', { status: 422, errors: faults })
  const atItsMoment = direction === 'we-called' ? await ruleAtItsMoment(then, loanId) : null
  const promise = loan.status === 'active' ? input.promise : undefined
  if (promise) await keepPromise(ctx, loan, promise, { through: 'call', path: 'promise.', madeAt: then.now, madeOn: then.businessDate })
  await ctx.em.execute(
    `insert into loan_contact (id, programme_id, loan_id, direction, outcome, note, next_contact_on, promise_id, broke_rule, made_by, made_on, made_at)
     values (?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?, ?::date, ?)`,
    [
      id, ctx.actor.programmeId, loanId, direction, outcome, input.note ?? null, input.nextContactOn ?? null, promise?.id ?? null, atItsMoment,
      ctx.actor.personId, then.businessDate, then.now,
    ], 'run',
  )
  const brokeRule = await ruleAgainst(ctx, id)
  await audit(ctx, { action: 'contact-recorded', subjectKind: 'loan', subjectId: loanId, detail: { contactId: id, direction, outcome, brokeRule } })
  await tellCases(ctx, [loanId])
  return { contactId: id, loanId, promiseId: promise?.id ?? null, brokeRule }
}

async function knownContact(ctx: Context, loan: LoanRecord, id: string): Promise<ContactRecorded | undefined> {
  const [known] = await ctx.em.execute<Omit<ContactRecorded, 'brokeRule'>[]>(
    'select id as "contactId", loan_id as "loanId", promise_id as "promiseId" from loan_contact where id = ?', [id],
  )
  if (known && known.loanId !== loan.id) throw problem('id-already-used', { status: 409 })
  return known && { ...known, brokeRule: await ruleAgainst(ctx, id) }
}

async function ruleAgainst(ctx: Context, contactId: string): Promise<ContactRecorded['brokeRule']> {
  const made = await ctx.em.execute<{ call: CallMade }[]>(`select jsonb_build_object(${callMade}) as call from loan_contact c where c.id = ?`, [contactId])
  const calls = made.map(({ call }) => call)
  const against = await rulesBroken(ctx, calls)
  return calls.map(against)[0] ?? null
}

/** The context as it was when the call was made, never later than now: for reading rules, not for writing. */
async function atTheTime(ctx: Context, madeAt: string | undefined): Promise<Context> {
  if (madeAt === undefined) return ctx
  const now = new Date(madeAt)
  if (now > ctx.now) return ctx
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  return { ...ctx, now, businessDate: businessDateAt(now, timeZone) }
}

/** A call belongs to the life of its loan; the next one is after it, and not too far from today. */
function faultsOf(ctx: Context, then: Context, loan: LoanRecord, nextContactOn: string | undefined): FieldProblem[] {
  const latest = addDays(ctx.businessDate, furthestDays)
  const earliest = loan.disbursedOn
  const faults: FieldProblem[] = []
  if (earliest !== null && then.businessDate < earliest) faults.push({ path: 'madeAt', code: 'in-the-past', params: { earliest } })
  if (nextContactOn !== undefined && nextContactOn < then.businessDate) faults.push({ path: 'nextContactOn', code: 'in-the-past', params: { earliest: then.businessDate } })
  if (nextContactOn !== undefined && nextContactOn > latest) faults.push({ path: 'nextContactOn', code: 'date-too-far', params: { latest } })
  return faults
}
