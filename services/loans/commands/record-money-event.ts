import { lenderBook } from '#domain/ledger/chart-of-accounts.ts'
import { postingsOfChange } from '#domain/ledger/loan-position.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import type { Context } from '#platform/context/index.ts'
import { emit } from '#platform/events/index.ts'
import { constraintOf, problem, sqlStateOf } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { balancesOf } from '../balances.ts'
import { positionOf, stateOf } from '../history.ts'
import { tellNoLongerLate } from '../end-of-day/tell-who-is-late.ts'
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

/**
 * Writes one money event of a loan that the caller has locked: the event, its journal entry, the balances kept beside the
 * loan, and the audit. The entry is the loan with the event minus the loan without it, both as of today.
 *
 * Written by hand in SQL, for this is the path that every payment takes: one statement reads the loan (`loan_for_change`),
 * the domain decides here, one statement writes (`record_loan_event`). The unit of work of the ORM costs about half of what
 * the database can do.
 * @param action for the audit, e.g. 'payment-recorded'
 * @param payment how the money came, of a payment or a recovery; cash gets the next receipt number
 * @throws 409 `id-already-used` where another loan has an event with this id; `refund-without-credit`
 */
export async function recordMoneyEvent(
  ctx: Context, before: LoanRecord, event: NewMoneyEvent, { action, payment = null }: { action: string; payment?: HowItCame | null },
): Promise<MoneyEventRecorded> {
  const { recorded, after, state } = withEvent(ctx, before, event, payment)
  const today = ctx.businessDate
  const was = stateOf(before, today)
  const lines = postingsOfChange(positionOf(before, today, was), positionOf(after, today, state))
  const balances = balancesOf(state, today)
  const { data, sequence, kind, effectiveOn, recordedOn, amountCents, targetEventId } = recorded
  const receiptNumber = await write(ctx, before.id, {
    action, status: state.status, disbursedOn: after.disbursedOn, balances, payment,
    event: { id: event.id, sequence, kind, effectiveOn, recordedOn, amountCents, targetEventId, data },
    entry: lines.length === 0 ? null : { book: lenderBook, lines: lines.map((line) => ({ account: line.account, amount_cents: line.amountCents })) },
  })
  if (was && was.daysPastDue > 0 && state.daysPastDue === 0) await tellNoLongerLate(ctx, after)
  if (state.status === 'paid-off' && before.status !== 'paid-off') await tellPaidOff(ctx, after, event.id)
  if (state.status !== 'paid-off' && before.status === 'paid-off') await emit(ctx, { kind: 'loan-reopened', loanId: before.id, applicationId: before.applicationId })
  return { record: { ...after, status: state.status }, state, balances, status: state.status, receiptNumber }
}

async function write(ctx: Context, loanId: string, written: object): Promise<number | null> {
  try {
    const [row] = await ctx.em.execute<{ receipt: number | null }[]>(
      'select record_loan_event(?, ?, ?, ?, ?, ?::jsonb) as receipt',
      [ctx.actor.programmeId, loanId, ctx.actor.personId, ctx.requestId, ctx.now, JSON.stringify(written)],
    )
    return row?.receipt ?? null
  } catch (error) {
    if (sqlStateOf(error) === '23505' && constraintOf(error) === 'loan_event_pkey') throw problem('id-already-used', { status: 409, cause: error })
    throw error
  }
}

async function tellPaidOff(ctx: Context, loan: LoanRecord, eventId: string): Promise<void> {
  for (const { personId } of loan.parties) {
    await sendNotice(ctx, { personId, kind: 'loan-paid-off', occurrence: eventId, loanId: loan.id, params: { reference: loan.reference } })
  }
  await emit(ctx, { kind: 'loan-paid-off', loanId: loan.id, applicationId: loan.applicationId })
}
