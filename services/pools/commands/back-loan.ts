import { PoolBacking } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { lockRoom } from './lock-room.ts'

/**
 * A pool stands behind a loan from its approval: reserved now, exposed once the money is out, released as principal is
 * repaid, all read from the loan. What was held for an accepted counteroffer is free again by its answer, and taken here.
 * @throws 409 `pool-headroom-short` with what is left
 */
export async function backLoan(ctx: Context, { poolId, loanId, endorsementId, amountCents }: { poolId: string; loanId: string; endorsementId: string; amountCents: number }): Promise<void> {
  await lockRoom(ctx, poolId, amountCents)
  ctx.em.create(PoolBacking, { loanId, poolId, endorsementId, backedOn: ctx.businessDate })
  await ctx.em.flush()
  await audit(ctx, { action: 'pool-reserved', subjectKind: 'loan', subjectId: loanId, detail: { poolId, endorsementId, amountCents } })
}
