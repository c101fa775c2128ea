import { LAST_DATE } from '#domain/calendar-date/calendar-date.ts'
import { eventsThatHappened } from '#domain/loan/event-order.ts'
import { lateFeeSteps, type ChargedLateFee, type LateFeeStep } from '#domain/loan/late-fees.ts'
import type { Context } from '#platform/context/index.ts'
import { recordMoneyEvent, type NewMoneyEvent } from '../commands/record-money-event.ts'
import { historyOf } from '../history.ts'
import { loanForChange, type LoanRecord } from '../record.ts'
import { lateFeeEventId } from './late-fee-id.ts'
import type { LoanToAge } from './loans-to-age.ts'

/** Why an event is there that no person wrote down; the portal has the words. */
const lateFeeCause = 'late-fee'
const notLateCause = 'late-fee-not-due'

interface Assessed { loans: LoanToAge[]; lateFees: number }

/**
 * Charges the late fees that arise at the end of a date, and takes back those that by what came to light do not: events that
 * name their installment, written once whatever night looks again, each booked as the difference it makes.
 * @returns the loans as they are then, and how many fees were charged or taken back
 */
export async function assessLateFees(ctx: Context, loans: readonly LoanToAge[], date: string): Promise<Assessed> {
  let lateFees = 0
  const assessed: LoanToAge[] = []
  for (const loan of loans) {
    const asked = stepsOf(loan, loan.record, date)
    if (asked.length === 0) {
      assessed.push(loan)
      continue
    }
    // What is decided about is locked, and read again: money may have come meanwhile.
    let record = await loanForChange(ctx, loan.record.id)
    const steps = stepsOf(loan, record, date)
    for (const step of steps) record = (await recordMoneyEvent(ctx, record, eventOf(record, step, ctx.businessDate), { action: step.kind === 'charge' ? 'late-fee-charged' : 'late-fee-taken-back' })).record
    lateFees += steps.length
    assessed.push({ ...loan, record: { ...record, version: record.version + steps.length } })
  }
  return { loans: assessed, lateFees }
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
