import type { Context } from '#platform/context/index.ts'
import { followLateness } from '../collections/follow-lateness.ts'
import { refreshBalances } from '../end-of-day/refresh-balances.ts'
import { tellWhoIsLate } from '../end-of-day/tell-who-is-late.ts'
import { loanForChange } from '../record.ts'

/**
 * What a night does about one loan's being late, at once: for the demo, whose loans are late from its first hour.
 * The same again changes nothing.
 * @throws 404 `not-found`
 */
export async function noticeLateness(ctx: Context, loanId: string): Promise<void> {
  const loan = await loanForChange(ctx, loanId)
  await refreshBalances(ctx, [loan])
  await tellWhoIsLate(ctx, [loan])
  await followLateness(ctx, { from: loanId, to: loanId })
}
