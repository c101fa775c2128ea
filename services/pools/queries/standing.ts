import { poolStanding, type BackedLoan, type PoolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'

const backedSql = `
select l.status, l.amount_cents as "amountCents", l.principal_outstanding_cents as "principalOutstandingCents"
from pool_backing b join loan l on l.id = b.loan_id where b.pool_id = ?`

/** Offers that wait: answered, run out or withdrawn with its application, one holds nothing. */
const heldSql = `
select h.amount_cents as "amountCents"
from pool_hold h join decision d on d.id = h.decision_id join application a on a.id = d.application_id
where h.pool_id = ? and d.answer is null and a.status = 'countered'`

/** What a pool has, has promised and stands behind, summed from its pledges, its loans and open counteroffers as they are now. */
export async function standingOf(ctx: Context, poolId: string): Promise<PoolStanding> {
  await ctx.em.flush()
  const pledges = await ctx.em.execute<{ amountCents: number }[]>('select amount_cents as "amountCents" from pool_pledge where pool_id = ?', [poolId])
  const loans = await ctx.em.execute<BackedLoan[]>(backedSql, [poolId])
  return poolStanding(pledges, loans, await ctx.em.execute<{ amountCents: number }[]>(heldSql, [poolId]))
}
