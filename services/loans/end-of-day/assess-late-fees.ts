import { LAST_DATE } from '#domain/calendar-date/calendar-date.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { lateFeeSteps, type ChargedLateFee, type LateFeeStep } from '#domain/loan/late-fees.ts'
import type { Context } from '#platform/context/index.ts'
import { decideMoneyEvent, recordMoneyEvent, type NewMoneyEvent } from '../commands/record-money-event.ts'
import { historyOf } from '../history.ts'
import type { LoanRecord } from '../record.ts'
import { lateFeeEventId } from './late-fee-id.ts'
import type { LoanToAge } from './loans-to-age.ts'

/** Why an event is there that no person wrote down; the portal has the words. */
const lateFeeCause = 'late-fee'
const notLateCause = 'late-fee-not-due'

interface Assessed { loans: readonly LoanToAge[]; lateFees: number }

/**
 * Charges the late fees that arise at the end of a date, and takes back those that by what came to light do not: events that
 * name their installment, written once whatever night looks again, each booked as the difference it makes.
 * @returns the loans as they are then, and how many fees were charged or taken back
 */
export async function assessLateFees(ctx: Context, loans: readonly LoanToAge[], date: string): Promise<Assessed> {
  const concerned = loans.filter((loan) => stepsOf(loan, loan.record, date).length > 0)
  if (concerned.length === 0) return { loans, lateFees: 0 }
  // What is decided about is locked, and read again: money may have come meanwhile.
  const held = await heldLoans(ctx, concerned.map(({ record }) => record.id))
  const charges: Written[] = []
  const after = new Map<string, LoanRecord>()
  let lateFees = 0
  for (const loan of concerned) {
    let record = held.get(loan.record.id) ?? loan.record
    const steps = stepsOf(loan, record, date)
    for (const step of steps) record = await take(ctx, record, step, charges)
    lateFees += steps.length
    after.set(record.id, { ...record, version: record.version + steps.length })
  }
  await writeAll(ctx, charges)
  return { loans: loans.map((loan) => ({ ...loan, record: after.get(loan.record.id) ?? loan.record })), lateFees }
}

interface Written { loanId: string; written: object }

async function heldLoans(ctx: Context, ids: readonly string[]): Promise<Map<string, LoanRecord>> {
  const given = JSON.stringify(ids)
  await ctx.em.execute('select id from loan where id in (select jsonb_array_elements_text(?::jsonb)::uuid) order by id for update', [given])
  const rows = await ctx.em.execute<{ record: LoanRecord }[]>('select loan_record(id::uuid) as record from jsonb_array_elements_text(?::jsonb) as ids(id)', [given])
  return new Map(rows.map(({ record }) => [record.id, record]))
}

/** A fee is written with all others of the range; what takes one back is rare, and can pay a loan off, which is told. @returns the loan with it */
async function take(ctx: Context, record: LoanRecord, step: LateFeeStep, charges: Written[]): Promise<LoanRecord> {
  const event = eventOf(record, step, ctx.businessDate)
  if (step.kind === 'take-back') return (await recordMoneyEvent(ctx, record, event, { action: 'late-fee-taken-back' })).record
  const { record: charged, written } = decideMoneyEvent(ctx, record, event, { action: 'late-fee-charged' })
  charges.push({ loanId: record.id, written })
  return charged
}

async function writeAll(ctx: Context, charges: readonly Written[]): Promise<void> {
  await ctx.em.execute(
    `select record_loan_event(?, c."loanId", null, ?, ?, c.written) from jsonb_to_recordset(?::jsonb) as c("loanId" uuid, written jsonb)`,
    [ctx.actor.programmeId, ctx.requestId, ctx.now, JSON.stringify(charges)],
  )
}

function stepsOf({ from, change, wasLate }: LoanToAge, record: LoanRecord, date: string): LateFeeStep[] {
  const { lateFee } = record
  // A fee arises only where something was late already, or is late without a day of grace, or something came to light.
  if (!lateFee || (!wasLate && !change && lateFee.graceDays > 0)) return []
  return lateFeeSteps(historyOf(record, date), lateFee, chargedOn(record), { from: change && from < date ? from : date, through: date, again: change !== null })
}

/** The late fees that the rule charged, oldest first. */
function chargedOn(record: LoanRecord): ChargedLateFee[] {
  const happened = new Set(eventsThatHappened(historyOf(record, LAST_DATE).events).map(({ id }) => id))
  return record.events.filter(({ kind, data }) => kind === 'fee' && data.cause === lateFeeCause).map(({ id, data }) => ({
    eventId: id, installment: Number(data.installment), stands: happened.has(id),
    isSettled: record.events.some(({ targetEventId, recordedBy }) => targetEventId === id && recordedBy !== null),
  }))
}

function eventOf({ id: loanId }: LoanRecord, step: LateFeeStep, today: string): NewMoneyEvent {
  const { installment, attempt } = step
  const id = lateFeeEventId(step.kind, { loanId, installment, attempt })
  if (step.kind === 'take-back') return { id, kind: 'reversal', effectiveOn: today, amountCents: null, targetEventId: step.eventId, data: { cause: notLateCause, installment } }
  return { id, kind: 'fee', effectiveOn: step.on, amountCents: step.amountCents, data: { cause: lateFeeCause, installment, dueOn: step.dueOn } }
}
