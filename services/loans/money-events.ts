import type { Context } from '#platform/context/index.ts'
import type { HowItCame } from './commands/record-money-event.ts'
import type { LoanRecord, RecordedEvent } from './record.ts'
import type { LoanBalances } from './schemas/loans.ts'
import type { LoanStatus } from './shapes.ts'

/** What the domain decided about one event, to be written. `lines` is its entry: empty where nothing is booked. */
export interface DecidedEvent {
  loan: LoanRecord
  event: RecordedEvent
  action: string
  book: string
  lines: readonly { account: string; amountCents: number }[]
  status: LoanStatus
  balances: LoanBalances
  payment: HowItCame | null
}

/** A `money_event` of the database, column by column. @param place among those written together: cash is receipted in this order */
export function moneyEventRow(ctx: Context, { loan, event, action, book, lines, status, balances, payment }: DecidedEvent, place = 0): object {
  return {
    place, programme_id: ctx.actor.programmeId, loan_id: loan.id, loan_version: loan.version, actor_id: ctx.actor.personId, request_id: ctx.requestId, at: ctx.now, action,
    id: event.id, sequence: event.sequence, kind: event.kind, effective_on: event.effectiveOn, recorded_on: event.recordedOn,
    amount_cents: event.amountCents, target_event_id: event.targetEventId, data: event.data,
    book, lines: lines.length === 0 ? null : lines.map(({ account, amountCents }) => ({ account, amount_cents: amountCents })),
    status, disbursed_on: loan.disbursedOn ?? (event.kind === 'advance' ? event.effectiveOn : null),
    principal_outstanding_cents: balances.principalCents, interest_outstanding_cents: balances.interestCents, fees_outstanding_cents: balances.feesCents,
    credit_cents: balances.creditCents, next_due_on: balances.nextDueOn, next_due_cents: balances.nextDueCents,
    past_due_cents: balances.pastDueCents, days_past_due: balances.daysPastDue, balances_as_of: balances.asOf,
    method: payment?.method ?? null, reference: payment?.reference ?? null,
  }
}

interface Receipt { event_id: string; receipt_number: number | null }

/**
 * Writes events of loans that the caller has locked, at most one a loan, in one statement.
 * @returns the numbers of cash receipts, by event
 */
export async function writeMoneyEvents(ctx: Context, decided: readonly DecidedEvent[]): Promise<Map<string, number | null>> {
  const rows = decided.map((one, place) => moneyEventRow(ctx, one, place))
  const receipts = await ctx.em.execute<Receipt[]>('select event_id, receipt_number from record_loan_events(?::jsonb)', [JSON.stringify(rows)])
  return new Map(receipts.map(({ event_id: eventId, receipt_number: number }) => [eventId, number]))
}
