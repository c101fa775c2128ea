import { Pool } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { pools } from '../queries/pools.ts'
import type { CreatePool, MakePledge, PoolView } from '../schemas.ts'
import { createPool, pledge } from './create-pool.ts'

/** An administrator begins a pool, with the pledges that are there already. @throws 409 `id-taken`, `name-taken` */
export async function beginPool(ctx: Context, input: CreatePool): Promise<PoolView> {
  if (await ctx.em.count(Pool, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  if (await ctx.em.count(Pool, { programmeId: ctx.actor.programmeId, name: input.name }) > 0) throw problem('name-taken', { status: 409 })
  await createPool(ctx, input)
  return poolOf(ctx, input.id)
}

/** Another pledge; what was pledged before stays as it was. @throws 404 */
export async function addPledge(ctx: Context, { poolId, ...input }: MakePledge & { poolId: string }): Promise<PoolView> {
  await poolOf(ctx, poolId)
  await pledge(ctx, poolId, input)
  return poolOf(ctx, poolId)
}

async function poolOf(ctx: Context, poolId: string): Promise<PoolView> {
  const pool = (await pools(ctx)).find((one) => one.poolId === poolId)
  if (!pool) throw notFound()
  return pool
}
