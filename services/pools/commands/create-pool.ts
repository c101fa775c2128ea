import { Pool, PoolPledge } from '#db/entities/index.ts'
import { pledgeLines, poolBook, poolChart } from '#domain/ledger/pool-book.ts'
import { waterfalls } from '#domain/pool/waterfall.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { bookEntry, ensureBook } from '#services/ledger/index.ts'

export interface NewPledge {
  /** Made here where it is left out. */
  id?: string
  source: string
  sourceKind: PoolPledge['sourceKind']
  amountCents: number
}

/** Makes a pool with its memo book and its first pledges. */
export async function createPool(ctx: Context, { pledges, ...named }: { id?: string; name: string; pledges: readonly NewPledge[] }): Promise<{ poolId: string }> {
  const pool = ctx.em.create(Pool, { ...named, waterfall: waterfalls['pro-rata'], programmeId: ctx.actor.programmeId })
  await ctx.em.flush()
  await ensureBook(ctx, poolBook(pool.id), poolChart)
  await audit(ctx, { action: 'pool-made', subjectKind: 'pool', subjectId: pool.id })
  for (const one of pledges) await pledge(ctx, pool.id, one)
  return { poolId: pool.id }
}

/** One source puts its part into a pool: what can be backed grows by it. */
export async function pledge(ctx: Context, poolId: string, input: NewPledge): Promise<void> {
  const made = ctx.em.create(PoolPledge, { ...input, poolId, pledgedOn: ctx.businessDate })
  await ctx.em.flush()
  await bookEntry(ctx, { book: poolBook(poolId), kind: 'pledge', sourceKind: 'pool-pledge', sourceId: made.id, effectiveOn: made.pledgedOn, lines: pledgeLines(made.amountCents) })
  await audit(ctx, { action: 'pledge-made', subjectKind: 'pool', subjectId: poolId, detail: { pledgeId: made.id, amountCents: made.amountCents } })
}
