import { lenderBook } from '#domain/ledger/chart-of-accounts.ts'
import type { Context } from '#platform/context/index.ts'

/** What an entry of accrual moves: interest that is income, and interest that is owed and is none. Cents. */
export interface InterestMoved { accruedCents: number; notAccruedCents: number }

/** What the entry is booked for: an id of its own kind, and the day of its cause. */
export interface AccrualSource { kind: string; sourceKind: string; sourceId: string; on: string }

/** One entry for interest that accrued or, by what came to light, did not; none where nothing moves. It is the sum of many loans and names none. */
export async function bookInterest(ctx: Context, { accruedCents, notAccruedCents }: InterestMoved, { kind, sourceKind, sourceId, on }: AccrualSource): Promise<void> {
  const lines = [
    { account: '1210', amount_cents: accruedCents }, { account: '4010', amount_cents: -accruedCents },
    { account: '1215', amount_cents: notAccruedCents }, { account: '1219', amount_cents: -notAccruedCents },
  ].filter(({ amount_cents }) => amount_cents !== 0)
  if (lines.length === 0) return
  await ctx.em.execute('select book_entry(?, ?, ?, ?, ?, ?::date, null, null, null, ?::jsonb)', [ctx.actor.programmeId, lenderBook, kind, sourceKind, sourceId, on, JSON.stringify(lines)])
}
