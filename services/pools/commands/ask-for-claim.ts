import { PoolClaimRequest } from '#db/entities/index.ts'
import { claimable } from '#domain/pool/claim.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { loanToClaim } from '../claims/loan-to-claim.ts'
import { pledgesOf } from '../queries/pledges.ts'
import type { AskForClaim, ClaimAnswered } from '../schemas.ts'
import { lockPool } from './lock-room.ts'

/**
 * Asks that a pool bear the principal of a loan that was charged off, whole. Another person agrees before anything moves. The same
 * one again answers with where it stands.
 * @throws 404; 403 `own-loan`; 409 `loan-not-charged-off`, `already-claimed`, `claim-waiting`, `pool-cannot-bear`, `id-taken`
 */
export async function askForClaim(ctx: Context, { poolId, id, loanId }: AskForClaim & { poolId: string }): Promise<ClaimAnswered> {
  const { personId } = ctx.actor
  if (personId === null) throw forbidden()
  const known = await ctx.em.findOne(PoolClaimRequest, { id })
  if (known) {
    if (known.poolId !== poolId || known.loanId !== loanId || known.askedBy !== personId) throw problem('id-taken', { status: 409 })
    return { claimId: id, poolId, loanId, amountCents: known.amountCents, state: known.state }
  }
  const { principalCents } = await loanToClaim(ctx, poolId, loanId)
  await lockPool(ctx, poolId)
  if (await ctx.em.count(PoolClaimRequest, { loanId, state: 'waiting' }) > 0) throw problem('claim-waiting', { status: 409 })
  const amountCents = claimable(principalCents, await pledgesOf(ctx, [poolId]))
  if (amountCents === null) throw problem('pool-cannot-bear', { status: 409, params: { amountCents: principalCents } })
  ctx.em.create(PoolClaimRequest, { id, poolId, loanId, amountCents, state: 'waiting', askedBy: personId, askedOn: ctx.businessDate, askedAt: ctx.now, decidedBy: null, decidedAt: null })
  await ctx.em.flush()
  await audit(ctx, { action: 'claim-asked-for', subjectKind: 'pool', subjectId: poolId, detail: { claimId: id, loanId, amountCents } })
  return { claimId: id, poolId, loanId, amountCents, state: 'waiting' }
}
