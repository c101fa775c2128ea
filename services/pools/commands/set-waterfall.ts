import { Pool } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { poolById } from '../queries/pools.ts'
import type { PoolView, SetWaterfall } from '../schemas.ts'
import { lockPool } from './lock-room.ts'

/** Who bears claims before whom from now on: a claim that was made keeps the order it was made under. @throws 404 */
export async function setWaterfall(ctx: Context, { poolId, waterfall }: SetWaterfall & { poolId: string }): Promise<PoolView> {
  await lockPool(ctx, poolId)
  const pool = await ctx.em.findOneOrFail(Pool, { id: poolId })
  const before = pool.waterfall
  if (JSON.stringify(before) !== JSON.stringify(waterfall)) {
    pool.waterfall = waterfall
    await ctx.em.flush()
    await audit(ctx, { action: 'waterfall-set', subjectKind: 'pool', subjectId: poolId, detail: { before, waterfall } })
  }
  return poolById(ctx, poolId)
}
