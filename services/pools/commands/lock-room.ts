import { LockMode } from '@mikro-orm/postgresql'
import { Pool } from '#db/entities/index.ts'
import { hasRoomFor } from '#domain/pool/headroom.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { standingOf } from '../queries/standing.ts'

/** Whoever takes room of a pool, or takes away from it, waits here for another who does. @throws 404 */
export async function lockPool(ctx: Context, poolId: string): Promise<void> {
  const pool = await ctx.em.findOne(Pool, { id: poolId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!pool) throw notFound()
}

/**
 * Makes sure of room under the lock of the pool's row, which lasts until the transaction ends, so that two cannot take the
 * same room.
 * @throws 409 `pool-headroom-short` with what is left
 */
export async function lockRoom(ctx: Context, poolId: string, amountCents: number): Promise<void> {
  await lockPool(ctx, poolId)
  const standing = await standingOf(ctx, poolId)
  if (!hasRoomFor(standing, amountCents)) throw problem('pool-headroom-short', { status: 409, params: { headroomCents: standing.headroomCents, amountCents } })
}
