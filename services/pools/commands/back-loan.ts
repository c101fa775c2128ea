import { LockMode } from '@mikro-orm/postgresql'
import { Pool, PoolBacking } from '#db/entities/index.ts'
import { hasRoomFor } from '#domain/pool/headroom.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { standingOf } from '../queries/standing.ts'

/**
 * A pool stands behind a loan from its approval: reserved now, exposed once the money is out, released as principal is
 * repaid, all read from the loan. Under the lock of the pool's row, so that two approvals cannot take the same room.
 * @throws 409 `pool-headroom-short` with what is left
 */
export async function backLoan(ctx: Context, { poolId, loanId, endorsementId, amountCents }: { poolId: string; loanId: string; endorsementId: string; amountCents: number }): Promise<void> {
  const pool = await ctx.em.findOne(Pool, { id: poolId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!pool) throw notFound()
  const standing = await standingOf(ctx, poolId)
  if (!hasRoomFor(standing, amountCents)) throw problem('pool-headroom-short', { status: 409, params: { headroomCents: standing.headroomCents, amountCents } })
  ctx.em.create(PoolBacking, { loanId, poolId, endorsementId, backedOn: ctx.businessDate })
  await ctx.em.flush()
  await audit(ctx, { action: 'pool-reserved', subjectKind: 'loan', subjectId: loanId, detail: { poolId, endorsementId, amountCents } })
}
