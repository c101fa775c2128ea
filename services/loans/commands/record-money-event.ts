import { lenderBook } from '#domain/ledger/chart-of-accounts.ts'
import { postingsOfChange } from '#domain/ledger/loan-position.ts'
import { chargedOffOn } from '#domain/loan-change/change-faults.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { emit } from '#platform/events/index.ts'
import { constraintOf, problem, sqlStateOf } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { followLoan } from '#services/pools/index.ts'
import { balancesOf } from '../balances.ts'
import { historyOf, positionOf, stateOf } from '../history.ts'
import { followEvent, isLateOtherwise } from '../collections/follow-event.ts'
import { writeMoneyEvents, type DecidedEvent } from '../money-events.ts'
import type { LoanRecord } from '../record.ts'
import type { LoanBalances } from '../schemas/loans.ts'
import type { LoanEventKind, LoanStatus } from '../shapes.ts'
import { withEvent } from './with-event.ts'

/** An event to be written. The sequence, the day it is written down and by whom are added. */
export interface NewMoneyEvent {
  id: string
  kind: LoanEventKind
  effectiveOn: string
  amountCents: number | null
  targetEventId?: string
  data?: Record<string, unknown>
}

export interface HowItCame { method: string; reference: string | null }

export interface MoneyEventRecorded {
  record: LoanRecord
  state: LoanState
  balances: LoanBalances
  status: LoanStatus
  receiptNumber: number | null
}

interface HowWritten {
  action: string
  payment?: HowItCame | null
  /** The fold of the loan without the event, where the caller has it: what the event before came to. */
  was?: LoanState | null
}

/** What an event makes of a loan, before it is written. */
export interface MoneyEventDecided extends Omit<MoneyEventRecorded, 'receiptNumber'> {
  /** The loan without it; null before it was funded. */
  was: LoanState | null
  written: DecidedEvent
}

/**
 * Decides what one money event does: the loan with it, and its journal entry, which is the loan with the event minus the
 * loan without it, both as of today.
 * @param action for the audit, e.g. 'payment-recorded'
 * @param payment how the money came, of a payment or a recovery; cash gets the next receipt number
 * @throws 409 `refund-without-credit`
 */
export function decideMoneyEvent(ctx: Context, before: LoanRecord, event: NewMoneyEvent, { action, payment = null, was: known }: HowWritten): MoneyEventDecided {
  const { recorded, after, state } = withEvent(ctx, before, event, payment)
  const today = ctx.businessDate
  const was = known ?? stateOf(before, today)
  const lines = postingsOfChange(positionOf(before, today, was), positionOf(after, today, state))
  const balances = balancesOf(state, today)
  return {
    was, state, balances, status: state.status, record: { ...after, status: state.status },
    written: { loan: before, event: recorded, action, book: lenderBook, lines, status: state.status, balances, payment },
  }
}

/** What somebody is to be told of it: she is late, otherwise late or late no longer, has paid off, or owes again; a pool that bears what is lost. */
const changesOf = (before: LoanRecord, { was, state }: MoneyEventDecided) => ({
  isLateOtherwise: isLateOtherwise({ was, state }),
  paidOff: state.status === 'paid-off' && before.status !== 'paid-off',
  reopened: state.status !== 'paid-off' && before.status === 'paid-off',
  // Also where it was recovered whole meanwhile, or its charge-off is what is taken back.
  isLost: state.status === 'charged-off' || before.events.some(({ kind }) => kind === 'charge-off'),
})

/** Whether an event is to be written down and nothing else. */
export const isPlain = (before: LoanRecord, decided: MoneyEventDecided): boolean => !Object.values(changesOf(before, decided)).includes(true)

/**
 * Writes one money event of a loan that the caller has locked: the event, its journal entry, the balances kept beside the
 * loan, and the audit; and tells whom it concerns.
 *
 * Written by hand in SQL: one statement reads the loan (`loans_for_change`), the domain decides, one statement writes
 * (`record_loan_events`). The unit of work of the ORM costs about half of what the database can do.
 * @throws 409 `id-already-used` where another loan has an event with this id; `refund-without-credit`
 */
export async function recordMoneyEvent(ctx: Context, before: LoanRecord, event: NewMoneyEvent, how: HowWritten): Promise<MoneyEventRecorded> {
  const decided = decideMoneyEvent(ctx, before, event, how)
  const { record, state, balances, status } = decided
  const receipts = await recordDecided(ctx, [decided])
  return { record, state, balances, status, receiptNumber: receipts.get(event.id) ?? null }
}

/**
 * Writes what was decided about locked loans, one event each, and tells whom it concerns.
 * @returns the numbers of cash receipts, by event
 * @throws 409 `id-already-used`
 */
export async function recordDecided(ctx: Context, decided: readonly MoneyEventDecided[]): Promise<Map<string, number | null>> {
  const receipts = await write(ctx, decided)
  for (const one of decided) await tell(ctx, one)
  return receipts
}

async function write(ctx: Context, decided: readonly MoneyEventDecided[]): Promise<Map<string, number | null>> {
  try {
    return await writeMoneyEvents(ctx, decided.map(({ written }) => written))
  } catch (error) {
    if (sqlStateOf(error) === '23505' && constraintOf(error) === 'loan_event_pkey') throw problem('id-already-used', { status: 409, cause: error })
    throw error
  }
}

async function tell(ctx: Context, decided: MoneyEventDecided): Promise<void> {
  const { loan, event } = decided.written
  const { paidOff, reopened, isLost, ...lateness } = changesOf(loan, decided)
  if (isLost) await tellPool(ctx, decided)
  if (lateness.isLateOtherwise) await followEvent(ctx, decided.record, decided)
  if (paidOff) await tellPaidOff(ctx, decided.record, event.id)
  if (reopened) await emit(ctx, { kind: 'loan-reopened', loanId: loan.id })
}

/** A pool that bears what was lost of it follows, in the same transaction. */
function tellPool(ctx: Context, { record, state, written }: MoneyEventDecided): Promise<void> {
  const isChargedOff = chargedOffOn(historyOf(record, ctx.businessDate)) !== null
  return followLoan(ctx, { loanId: record.id, eventId: written.event.id, principalCents: state.outstanding.principalCents, isChargedOff })
}

async function tellPaidOff(ctx: Context, loan: LoanRecord, eventId: string): Promise<void> {
  for (const { personId } of loan.parties) {
    await sendNotice(ctx, { personId, kind: 'loan-paid-off', occurrence: eventId, loanId: loan.id, params: { reference: loan.reference } })
  }
  await emit(ctx, { kind: 'loan-paid-off', loanId: loan.id })
}
