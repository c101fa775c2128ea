import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { loanForOfficer } from '../collections/access.ts'
import { callFacts, callLimits, callRules } from '../collections/call-limits.ts'
import type { LoanRecord } from '../record.ts'
import type { ContactRecorded, ContactToRecord } from '../schemas/repaying.ts'
import { keepPromise } from './promise-to-pay.ts'

const furthestDays = 60

/**
 * Writes down a call: how it ended, what was said, what she promised, when to call again. A call of ours counts toward the
 * week and is refused outside of what the programme allows; one of hers is always written down.
 * @throws 403, 404; 409 `contact-stopped`, `contact-limit`, `quiet-hours`, `loan-not-owing`, `id-already-used`; 422 `contact-refused`, `promise-refused`
 */
export async function recordContact(ctx: Context, loanId: string, input: ContactToRecord): Promise<ContactRecorded> {
  const loan = await loanForOfficer(ctx, loanId)
  const recorded = { contactId: input.id, loanId, promiseId: input.promise?.id ?? null }
  if (await isKnown(ctx, loan, input.id)) return recorded
  if (input.direction === 'we-called') await mustBeAllowed(ctx, loan)
  mustBeAhead(ctx, input.nextContactOn)
  if (input.promise) await keepPromise(ctx, loan, input.promise, 'call', 'promise.')
  await ctx.em.execute(
    `insert into loan_contact (id, programme_id, loan_id, direction, outcome, note, next_contact_on, promise_id, made_by, made_on, made_at)
     values (?, ?, ?, ?, ?, ?, ?::date, ?, ?, ?::date, ?)`,
    [
      input.id, ctx.actor.programmeId, loanId, input.direction, input.outcome, input.note ?? null, input.nextContactOn ?? null, input.promise?.id ?? null,
      ctx.actor.personId, ctx.businessDate, ctx.now,
    ], 'run',
  )
  await audit(ctx, { action: 'contact-recorded', subjectKind: 'loan', subjectId: loanId, detail: { contactId: input.id, direction: input.direction, outcome: input.outcome } })
  return recorded
}

async function isKnown(ctx: Context, loan: LoanRecord, id: string): Promise<boolean> {
  const [known] = await ctx.em.execute<{ loanId: string }[]>('select loan_id as "loanId" from loan_contact where id = ?', [id])
  if (known && known.loanId !== loan.id) throw problem('id-already-used', { status: 409 })
  return known !== undefined
}

async function mustBeAllowed(ctx: Context, loan: LoanRecord): Promise<void> {
  const [found] = await ctx.em.execute<{ calledOn: string[]; isStopped: boolean }[]>(`select ${callFacts} from loan l where l.id = ?`, [ctx.businessDate, loan.id])
  const { refusal, maxPerWeek, quietFrom, quietUntil } = callLimits(ctx, await callRules(ctx), found ?? { calledOn: [], isStopped: false })
  if (refusal === 'contact-stopped') throw problem('contact-stopped', { status: 409 })
  if (refusal === 'contact-limit') throw problem('contact-limit', { status: 409, params: { most: maxPerWeek } })
  if (refusal === 'quiet-hours') throw problem('quiet-hours', { status: 409, params: { from: quietFrom, until: quietUntil } })
}

function mustBeAhead(ctx: Context, nextContactOn: string | undefined): void {
  if (nextContactOn === undefined) return
  const latest = addDays(ctx.businessDate, furthestDays)
  if (nextContactOn < ctx.businessDate) throw problem('contact-refused', { status: 422, errors: [{ path: 'nextContactOn', code: 'in-the-past', params: { earliest: ctx.businessDate } }] })
  if (nextContactOn > latest) throw problem('contact-refused', { status: 422, errors: [{ path: 'nextContactOn', code: 'date-too-far', params: { latest } }] })
}
