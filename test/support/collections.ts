import { inTransaction, systemActor } from '#platform/context/index.ts'
import { readCollections, strikeCollectionsClock } from '#services/loans/index.ts'
import type { TestApp } from './app.ts'

/** Every clock of every case that is due by the test's clock is struck, as the workflows would, where a test has none. */
export async function strikeWhatIsDue(at: TestApp): Promise<void> {
  const context = () => at.context(systemActor(at.programme.id))
  for (;;) {
    const due = await at.orm.em.fork().execute<{ loanId: string }[]>(
      'select loan_id as "loanId" from collections_case where closed_on is null and next_step_at <= ? order by next_step_at limit 1', [at.clock.now()])
    const [next] = due
    if (!next) return
    await inTransaction(at.orm.em, async (em) => {
      const ctx = { ...context(), em }
      const [clock] = (await readCollections(ctx, next)).clocks
      if (!clock) throw new Error('the record names a clock')
      await strikeCollectionsClock(ctx, { ...next, kind: clock.kind, occurrence: clock.occurrence })
    })
  }
}
