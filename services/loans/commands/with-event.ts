import { holdRefunds } from '#domain/loan/refund-stands.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { DomainError } from '#domain/problem/domain-error.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { historyOf, stateOf } from '../history.ts'
import type { LoanRecord, RecordedEvent } from '../record.ts'
import type { HowItCame, NewMoneyEvent } from './record-money-event.ts'

/** An event that somebody would write down, with how its money came. */
export interface AddedEvent { event: NewMoneyEvent; payment?: HowItCame | null }

/**
 * The loan as it would be with one more event, written down today, and its fold as of today. Writes nothing.
 * @throws 409 `refund-without-credit` where the event takes away the credit that was paid back
 */
export function withEvent(ctx: Context, before: LoanRecord, event: NewMoneyEvent, payment: HowItCame | null = null): { recorded: RecordedEvent; after: LoanRecord; state: LoanState } {
  const { after, state } = withEvents(ctx, before, [{ event, payment }])
  const recorded = after.events.at(-1)
  if (!recorded) throw new Error('an event that was added is there')
  return { recorded, after, state }
}

/** `withEvent` for several, one written down after the other, folded once. */
export function withEvents(ctx: Context, before: LoanRecord, added: readonly AddedEvent[]): { after: LoanRecord; state: LoanState } {
  let after = before
  for (const { event, payment = null } of added) {
    const disbursedOn = event.kind === 'advance' ? event.effectiveOn : after.disbursedOn
    after = { ...after, version: after.version + 1, disbursedOn, events: [...after.events, asRecorded(ctx, after, event, payment)] }
  }
  const state = possible(after, ctx.businessDate)
  if (!state) throw new Error(`The loan ${before.id} takes no money before it is funded`)
  return { after, state }
}

function possible(loan: LoanRecord, today: string): LoanState | null {
  try {
    const state = stateOf(loan, today)
    if (state) holdRefunds(historyOf(loan, today))
    return state
  } catch (error) {
    if (error instanceof DomainError && error.code === 'invalid-history') throw problem('refund-without-credit', { status: 409, cause: error })
    throw error
  }
}

function asRecorded(ctx: Context, loan: LoanRecord, event: NewMoneyEvent, payment: HowItCame | null): RecordedEvent {
  return {
    id: event.id, kind: event.kind, effectiveOn: event.effectiveOn, amountCents: event.amountCents, targetEventId: event.targetEventId ?? null,
    data: event.data ?? {}, sequence: loan.events.length + 1, recordedOn: ctx.businessDate, recordedBy: ctx.actor.personId,
    method: payment?.method ?? null, reference: payment?.reference ?? null, receiptNumber: null,
  }
}
