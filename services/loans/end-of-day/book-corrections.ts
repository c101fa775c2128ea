import type { Context } from '#platform/context/index.ts'
import { bookInterest } from './accrual-entry.ts'
import { interestCorrected, type ToldAgain } from './told-again.ts'

/**
 * Interest that was booked through a closed day and turns out otherwise: the difference, in the first open month, with the event
 * that came to light as its source and that event's day as its cause.
 */
export async function bookCorrections(ctx: Context, told: readonly ToldAgain[], lastClosed: string): Promise<void> {
  for (const { eventId, on, ...moved } of await interestCorrected(ctx, told, lastClosed)) {
    await bookInterest(ctx, moved, { kind: 'accrual-corrected', sourceKind: 'accrual-of-event', sourceId: eventId, on })
  }
}
