import { poolStanding, type BackedLoan, type PoolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'

const backedSql = `
select l.status, l.amount_cents as "amountCents", l.principal_outstanding_cents as "principalOutstandingCents"
from pool_backing b join loan l on l.id = b.loan_id where b.pool_id = ?`

/** What a pool has, has promised and stands behind, summed from its pledges and its loans as they are now. */
export async function standingOf(ctx: Context, poolId: string): Promise<PoolStanding> {
  await ctx.em.flush()
  const pledges = await ctx.em.execute<{ amountCents: number }[]>('select amount_cents as "amountCents" from pool_pledge where pool_id = ?', [poolId])
  return poolStanding(pledges, await ctx.em.execute<BackedLoan[]>(backedSql, [poolId]))
}
