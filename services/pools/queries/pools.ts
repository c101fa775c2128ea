import { Pool, PoolPledge } from '#db/entities/index.ts'
import { pledgeShares } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'
import type { PoolView } from '../schemas.ts'
import { standingOf } from './standing.ts'

/** Every pool of the programme, with who pledged what part and what is left. */
export async function pools(ctx: Context): Promise<PoolView[]> {
  const all = await ctx.em.find(Pool, { programmeId: ctx.actor.programmeId }, { orderBy: { name: 'asc' } })
  return Promise.all(all.map(async ({ id, name }) => {
    const pledges = await ctx.em.find(PoolPledge, { poolId: id }, { orderBy: { id: 'asc' } })
    const shares = pledgeShares(pledges)
    return {
      poolId: id, name, ...await standingOf(ctx, id),
      pledges: pledges.map(({ source, sourceKind, amountCents, pledgedOn }, index) => ({ source, sourceKind, amountCents, pledgedOn, shareBasisPoints: shares[index] ?? 0 })),
    }
  }))
}
