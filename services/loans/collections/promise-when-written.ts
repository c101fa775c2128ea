import { addDays } from '#domain/calendar-date/calendar-date.ts'
import type { PromiseState } from '#domain/payment/promise.ts'
import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'
import { promiseStanding, type KeptPromise } from './promise-standing.ts'

/** How a promise begins in the record. `settledOn` is the day that ended it, where one did; `replacedBy` the promise that took its place. */
export interface PromiseWhenWritten { state: PromiseState; receivedCents: number; settledOn: string | null; replacedBy: string | null }

/**
 * A promise made now is open. One that is written down late begins as it would stand, had it been written down when it was
 * made: settled where its ending came before the day of the next one (before today, where there is none), replaced where the
 * next one found it open.
 */
export async function promiseWhenWritten(ctx: Context, loan: LoanRecord, promise: KeptPromise, madeAt: Date): Promise<PromiseWhenWritten> {
  const next = await nextAfter(ctx, loan, madeAt)
  const eve = addDays(next?.madeOn ?? ctx.businessDate, -1)
  const through = eve < promise.promisedOn ? eve : promise.promisedOn
  const { state, receivedCents } = through < promise.madeOn ? { state: 'open' as const, receivedCents: 0 } : promiseStanding(loan, promise, through)
  if (state !== 'open') return { state, receivedCents, settledOn: through, replacedBy: null }
  return { state: next ? 'replaced' : 'open', receivedCents: 0, settledOn: null, replacedBy: next?.id ?? null }
}

/** The promise she made next, of those that are written down. */
async function nextAfter(ctx: Context, loan: LoanRecord, madeAt: Date): Promise<{ id: string; madeOn: string } | null> {
  const [next] = await ctx.em.execute<{ id: string; madeOn: string }[]>(
    'select id, made_on as "madeOn" from payment_promise where loan_id = ? and made_at > ? order by made_at, id limit 1', [loan.id, madeAt],
  )
  return next ?? null
}
