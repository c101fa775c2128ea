import { lenderBook } from '#domain/ledger/chart-of-accounts.ts'
import type { PostingLine } from '#domain/ledger/loan-position.ts'
import type { Context } from '#platform/context/index.ts'
import { bookEntry } from '#services/ledger/index.ts'

/** What an entry of accrual moves: interest that is income, and interest that is owed and is none. Cents. */
export interface InterestMoved { accruedCents: number; notAccruedCents: number }

/** What the entry is booked for: an id of its own kind, and the day of its cause. */
export interface AccrualSource { kind: string; sourceKind: string; sourceId: string; on: string }

/** One entry for interest that accrued or, by what came to light, did not; none where nothing moves. It is the sum of many loans and names none. */
export async function bookInterest(ctx: Context, { accruedCents, notAccruedCents }: InterestMoved, { kind, sourceKind, sourceId, on }: AccrualSource): Promise<void> {
  const all: PostingLine[] = [
    { account: '1210', amountCents: accruedCents }, { account: '4010', amountCents: -accruedCents },
    { account: '1215', amountCents: notAccruedCents }, { account: '1219', amountCents: -notAccruedCents },
  ]
  const lines = all.filter(({ amountCents }) => amountCents !== 0)
  if (lines.length > 0) await bookEntry(ctx, { book: lenderBook, kind, sourceKind, sourceId, effectiveOn: on, lines })
}
