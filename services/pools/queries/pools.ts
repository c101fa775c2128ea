import { Pool, PoolPledge } from '#db/entities/index.ts'
import { pledgeShares, poolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { PoolView } from '../schemas.ts'
import { standingsOf } from './standing.ts'

/** Every pool of the programme, or one, with who pledged what part and what is left. */
export async function pools(ctx: Context, only: { id?: string } = {}): Promise<PoolView[]> {
  const all = await ctx.em.find(Pool, { ...only, programmeId: ctx.actor.programmeId }, { orderBy: { name: 'asc' } })
  const ids = all.map(({ id }) => id)
  const standings = await standingsOf(ctx, ids)
  const pledged = await ctx.em.find(PoolPledge, { poolId: { $in: ids } }, { orderBy: { recordedAt: 'asc', id: 'asc' } })
  return all.map(({ id, name }) => {
    const rows = pledged.filter(({ poolId }) => poolId === id)
    const takenBack = new Map(rows.flatMap(({ reverses, reason, pledgedOn }) => (reverses === null ? [] : [[reverses, { on: pledgedOn, reason: reason ?? '' }] as const])))
    const stand = rows.filter((row) => row.reverses === null && !takenBack.has(row.id))
    const shares = pledgeShares(stand)
    return {
      poolId: id, name, ...standings.get(id) ?? poolStanding([], [], []),
      pledges: rows.filter(({ reverses }) => reverses === null).map((row) => ({
        pledgeId: row.id, source: row.source, sourceKind: row.sourceKind, amountCents: row.amountCents, pledgedOn: row.pledgedOn,
        takenBack: takenBack.get(row.id) ?? null, shareBasisPoints: shares[stand.indexOf(row)] ?? 0,
      })),
    }
  })
}

/** One of them. @throws 404 */
export async function poolById(ctx: Context, poolId: string): Promise<PoolView> {
  const [pool] = await pools(ctx, { id: poolId })
  if (!pool) throw notFound()
  return pool
}
