import { poolStanding, type BackedLoan, type PoolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'

interface Sum { poolId: string; amountCents: number }
type Backed = BackedLoan & { poolId: string }

const idsIn = (ids: readonly string[]) => ids.map(() => '?').join(', ')

/** Offers that wait: answered, run out or withdrawn with its application, one holds nothing. */
const heldSql = (poolIds: readonly string[]) => `
select h.pool_id as "poolId", sum(h.amount_cents)::bigint as "amountCents"
from pool_hold h join decision d on d.id = h.decision_id join application a on a.id = d.application_id
where h.pool_id in (${idsIn(poolIds)}) and d.answer is null and a.status = 'countered' group by h.pool_id`

const ofPool = (poolId: string) => (row: { poolId: string }) => row.poolId === poolId

/**
 * What pools have, have promised and stand behind, from their pledges, their loans and open counteroffers as they are now.
 * Loans come summed by status, and those that take nothing any more not at all: a pool of many years answers as quickly as
 * a new one.
 */
export async function standingsOf(ctx: Context, poolIds: readonly string[]): Promise<Map<string, PoolStanding>> {
  if (poolIds.length === 0) return new Map()
  await ctx.em.flush()
  const pledged = await ctx.em.execute<Sum[]>(
    `select pool_id as "poolId", sum(amount_cents)::bigint as "amountCents" from pool_pledge where pool_id in (${idsIn(poolIds)}) group by pool_id`, [...poolIds],
  )
  const backed = await ctx.em.execute<Backed[]>(
    `select b.pool_id as "poolId", l.status, sum(l.amount_cents)::bigint as "amountCents", sum(l.principal_outstanding_cents)::bigint as "principalOutstandingCents"
     from pool_backing b join loan l on l.id = b.loan_id
     where b.pool_id in (${idsIn(poolIds)}) and l.status in ('approved', 'signed', 'active', 'charged-off') group by b.pool_id, l.status`, [...poolIds],
  )
  const held = await ctx.em.execute<Sum[]>(heldSql(poolIds), [...poolIds])
  return new Map(poolIds.map((poolId) => {
    const its = ofPool(poolId)
    return [poolId, poolStanding(pledged.filter(its), backed.filter(its), held.filter(its))]
  }))
}

/** The same of one. */
export async function standingOf(ctx: Context, poolId: string): Promise<PoolStanding> {
  return (await standingsOf(ctx, [poolId])).get(poolId) ?? poolStanding([], [], [])
}
