import { Pool, PoolPledge } from '#db/entities/index.ts'
import { pledgeShares, poolStanding } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'
import type { PoolView } from '../schemas.ts'
import { standingsOf } from './standing.ts'

/** Every pool of the programme, with who pledged what part and what is left. */
export async function pools(ctx: Context): Promise<PoolView[]> {
  const all = await ctx.em.find(Pool, { programmeId: ctx.actor.programmeId }, { orderBy: { name: 'asc' } })
  const ids = all.map(({ id }) => id)
  const standings = await standingsOf(ctx, ids)
  const pledged = await ctx.em.find(PoolPledge, { poolId: { $in: ids } }, { orderBy: { id: 'asc' } })
  return all.map(({ id, name }) => {
    const pledges = pledged.filter(({ poolId }) => poolId === id)
    const shares = pledgeShares(pledges)
    return {
      poolId: id, name, ...standings.get(id) ?? poolStanding([], [], []),
      pledges: pledges.map(({ source, sourceKind, amountCents, pledgedOn }, index) => ({ source, sourceKind, amountCents, pledgedOn, shareBasisPoints: shares[index] ?? 0 })),
    }
  })
}
