import { LAST_DATE } from '#domain/calendar-date/calendar-date.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { lateFeeSteps, type ChargedLateFee, type LateFeeStep } from '#domain/loan/late-fees.ts'
import type { Context } from '#platform/context/index.ts'
import { decideMoneyEvent, recordDecided, recordMoneyEvent, type NewMoneyEvent } from '../commands/record-money-event.ts'
import { lateFeeCause, notLateCause } from '../event-causes.ts'
import { historyOf } from '../history.ts'
import { loansForChange, type LoanRecord } from '../record.ts'
import { lateFeeEventId } from './late-fee-id.ts'
import type { LoanToAge } from './loans-to-age.ts'

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
  const held = await loansForChange(ctx, concerned.map(({ record }) => record.id))
  const facts = new Map(concerned.map((loan) => [loan.record.id, loan]))
  const asked = held.map((record) => ({ record, steps: stepsOf(facts.get(record.id), record, date) })).filter(({ steps }) => steps.length > 0)
  const after = await take(ctx, asked)
  return { loans: loans.map((loan) => ({ ...loan, record: after.get(loan.record.id) ?? loan.record })), lateFees: asked.reduce((sum, { steps }) => sum + steps.length, 0) }
}

interface Asked { record: LoanRecord; steps: readonly LateFeeStep[] }

/** The first step of each loan is written with those of all others; a loan that has more takes them one by one. @returns the loans with them */
async function take(ctx: Context, asked: readonly Asked[]): Promise<Map<string, LoanRecord>> {
  const firsts = asked.flatMap(({ record, steps }) => steps.slice(0, 1).map((step) => decideMoneyEvent(ctx, record, eventOf(record, step, ctx.businessDate), actionOf(step))))
  await recordDecided(ctx, firsts)
  const after = new Map(firsts.map(({ record }) => [record.id, record]))
  for (const { record: { id }, steps } of asked) {
    let record = after.get(id)
    for (const step of steps.slice(1)) record = record && (await recordMoneyEvent(ctx, record, eventOf(record, step, ctx.businessDate), actionOf(step))).record
    if (record) after.set(id, record)
  }
  return after
}

const actionOf = ({ kind }: LateFeeStep) => ({ action: kind === 'charge' ? 'late-fee-charged' : 'late-fee-taken-back' })

function stepsOf(loan: LoanToAge | undefined, record: LoanRecord, date: string): LateFeeStep[] {
  const { lateFee } = record
  if (!loan) return []
  const { from, change, wasLate } = loan
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
