import type { Context } from '#platform/context/index.ts'
import type { LoanRecord } from '../record.ts'
import type { LoanChangeInput } from '../schemas/changes.ts'
import { requireUnderCap } from './caps.ts'

/**
 * A fee that people write down counts as if it had been agreed, with those before it: the cautious reading of a law that counts
 * every fee charged in connection with a loan. What nobody wrote down came of being late, which no cap counts.
 * @throws 422 `loan-breaks-cap`
 */
export async function requireFeeUnderCap(ctx: Context, loan: LoanRecord, { effectiveOn, amountCents }: Extract<LoanChangeInput, { kind: 'fee' }>): Promise<void> {
  const undone = new Set(loan.events.map(({ targetEventId }) => targetEventId))
  const before = loan.events.filter(({ id, kind, recordedBy }) => kind === 'fee' && recordedBy !== null && !undone.has(id))
  const charges = before.map((event) => ({ date: event.effectiveOn, amountCents: event.amountCents ?? 0 }))
  await requireUnderCap(ctx, loan.terms, [...charges, { date: effectiveOn, amountCents }])
}
