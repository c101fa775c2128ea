import { Pool, PoolClaim, PoolClaimRequest } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { requireOthersLoan } from '../claims/loan-to-claim.ts'
import { standingClaimFor } from '../claims/standing-claim.ts'
import { undoClaim } from '../claims/undo-claim.ts'
import type { ClaimAnswered, TakeBackClaim } from '../schemas.ts'
import { lockPool } from './lock-room.ts'

/**
 * A claim that was made by mistake is taken back, with why: its pledges have again what they bear of it, and its loan is exposed
 * again. The same one again answers the same.
 * @throws 404; 403 `own-loan`; 409 `claim-taken-back`, `id-taken`
 */
export async function takeBackClaim(ctx: Context, { poolId, claimId, id, reason }: TakeBackClaim & { poolId: string; claimId: string }): Promise<ClaimAnswered> {
  if (await ctx.em.count(Pool, { id: poolId, programmeId: ctx.actor.programmeId }) === 0) throw notFound()
  const made = await ctx.em.findOne(PoolClaim, { id: claimId, poolId, reverses: null })
  if (!made) throw notFound()
  const { loanId, amountCents } = made
  await requireOthersLoan(ctx, loanId)
  await ctx.em.execute('select from loan where id = ? for update', [loanId])
  await lockPool(ctx, poolId)
  const before = await ctx.em.findOne(PoolClaim, { reverses: claimId })
  if (before && before.id !== id) throw problem('claim-taken-back', { status: 409 })
  if (!before) {
    if (await ctx.em.count(PoolClaim, { id }) + await ctx.em.count(PoolClaimRequest, { id }) > 0) throw problem('id-taken', { status: 409 })
    const claim = await standingClaimFor(ctx, loanId)
    if (claim?.id !== claimId) throw new Error(`the claim ${claimId} stands`)
    await undoClaim(ctx, claim, { id, reason, loanEventId: null })
    await audit(ctx, { action: 'claim-taken-back', subjectKind: 'loan', subjectId: loanId, detail: { claimId } })
  }
  return { claimId, poolId, loanId, amountCents, state: 'taken-back' }
}
