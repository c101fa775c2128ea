import { PoolHold } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { lockRoom } from './lock-room.ts'

/**
 * A pool keeps room for a counteroffer from the moment it is made, so that she can accept it to its last day whatever else
 * is lent meanwhile. Refused, run out or withdrawn, it is free again by itself.
 * @throws 409 `pool-headroom-short` with what is left
 */
export async function holdRoom(ctx: Context, { poolId, decisionId, endorsementId, amountCents }: { poolId: string; decisionId: string; endorsementId: string; amountCents: number }): Promise<void> {
  await lockRoom(ctx, poolId, amountCents)
  ctx.em.create(PoolHold, { decisionId, poolId, endorsementId, amountCents, heldOn: ctx.businessDate })
  await ctx.em.flush()
  await audit(ctx, { action: 'pool-held', subjectKind: 'decision', subjectId: decisionId, detail: { poolId, endorsementId, amountCents } })
}

/** Which pool keeps room for a counteroffer; null where none does. */
export async function roomHeldFor(ctx: Context, decisionId: string): Promise<{ poolId: string; endorsementId: string } | null> {
  const hold = await ctx.em.findOne(PoolHold, { decisionId })
  return hold && { poolId: hold.poolId, endorsementId: hold.endorsementId }
}
