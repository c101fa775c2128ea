import type { Context } from '#platform/context/index.ts'
import type { Standing } from '../collections/standing.ts'
import { tellBorrowers } from '../collections/tell.ts'
import type { LoanRecord } from '../record.ts'

/**
 * On the morning of the day she named: one kind line, so that she need not remember it herself. Only before she is late: from
 * then on her collections workflow does it.
 * @returns how many were sent now
 */
export async function remindOfPromises(ctx: Context, loans: readonly LoanRecord[], standings: ReadonlyMap<string, Standing>, morning: string): Promise<number> {
  let sent = 0
  for (const loan of loans) {
    const { promise = null, isStopped = false, hasCase = false } = standings.get(loan.id) ?? {}
    // Made today, it need not be said again today.
    if (isStopped || hasCase || promise?.state !== 'open' || promise.promisedOn !== morning || promise.madeOn === morning) continue
    sent += await tellBorrowers(ctx, loan, { kind: 'promise-today', occurrence: promise.id, params: { reference: loan.reference, amount: { cents: promise.amountCents } } })
  }
  return sent
}
