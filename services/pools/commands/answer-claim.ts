import { LockMode } from '@mikro-orm/postgresql'
import { Pool, PoolClaim, PoolClaimRequest } from '#db/entities/index.ts'
import { claimLines, poolBook } from '#domain/ledger/pool-book.ts'
import { sumCents } from '#domain/money/cents.ts'
import { borneBy } from '#domain/pool/waterfall.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { forbidden, notFound, problem } from '#platform/errors/index.ts'
import { bookEntry } from '#services/ledger/index.ts'
import { loanToClaim, requireOthersLoan } from '../claims/loan-to-claim.ts'
import { moveParts } from '../claims/move-parts.ts'
import { pledgesOf } from '../queries/pledges.ts'
import type { ClaimAnswered } from '../schemas.ts'
import { lockPool } from './lock-room.ts'

interface Answered { poolId: string; claimId: string }

const answered = ({ id, poolId, loanId, amountCents, state }: PoolClaimRequest): ClaimAnswered => ({ claimId: id, poolId, loanId, amountCents, state })

/** The request under the lock of its row. @throws 404; 403 without a person */
async function waiting(ctx: Context, { poolId, claimId }: Answered): Promise<{ request: PoolClaimRequest; personId: string }> {
  const { personId, programmeId } = ctx.actor
  if (personId === null) throw forbidden()
  if (await ctx.em.count(Pool, { id: poolId, programmeId }) === 0) throw notFound()
  const request = await ctx.em.findOne(PoolClaimRequest, { id: claimId, poolId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!request) throw notFound()
  return { request, personId }
}

/**
 * A second person agrees: the pledges bear the claim by the pool's waterfall as it is now, which the claim keeps. What was exposed
 * is gone from what was pledged, and the room that is left stays as it was. Said again, it answers the same.
 * @throws 404; 403 `second-person-needed`, `own-loan`
 * @throws 409 `claim-not-waiting`, `claim-moved` where other principal is outstanding than was asked for, and those of `askForClaim`
 */
export async function agreeToClaim(ctx: Context, asked: Answered): Promise<ClaimAnswered> {
  const { request, personId } = await waiting(ctx, asked)
  const { id, poolId, loanId, amountCents } = request
  if (request.state === 'agreed') return answered(request)
  if (request.state !== 'waiting') throw problem('claim-not-waiting', { status: 409 })
  if (request.askedBy === personId) throw forbidden('second-person-needed')
  const { principalCents } = await loanToClaim(ctx, poolId, loanId)
  if (principalCents !== amountCents) throw problem('claim-moved', { status: 409, params: { amountCents: principalCents } })
  await lockPool(ctx, poolId)
  const { waterfall } = await ctx.em.findOneOrFail(Pool, { id: poolId }, { refresh: true })
  const pledges = await pledgesOf(ctx, [poolId])
  const parts = borneBy(amountCents, pledges.map(({ sourceKind, standsCents, leftCents }) => ({ sourceKind, weightCents: standsCents, leftCents })), waterfall)
  if (sumCents(parts) !== amountCents) throw problem('pool-cannot-bear', { status: 409, params: { amountCents } })

  ctx.em.create(PoolClaim, { id, poolId, loanId, amountCents, waterfall, claimedOn: ctx.businessDate, askedBy: request.askedBy, agreedBy: personId, reverses: null, reason: null })
  Object.assign(request, { state: 'agreed', decidedBy: personId, decidedAt: ctx.now })
  await ctx.em.flush()
  await moveParts(ctx, { claimId: id, kind: 'made', loanEventId: null, parts: pledges.map(({ pledgeId }, index) => ({ pledgeId, amountCents: 0 - (parts[index] ?? 0) })) })
  await bookEntry(ctx, { book: poolBook(poolId), kind: 'claim', sourceKind: 'pool-claim', sourceId: id, effectiveOn: ctx.businessDate, lines: claimLines(amountCents) })
  await audit(ctx, { action: 'claim-made', subjectKind: 'pool', subjectId: poolId, detail: { claimId: id, loanId, amountCents, waterfall } })
  return answered(request)
}

/** No to a claim that waits, by whoever asked or another: nothing moves, and it can be asked for again. @throws 404; 403 `own-loan`; 409 `claim-not-waiting` */
export async function refuseClaim(ctx: Context, asked: Answered): Promise<ClaimAnswered> {
  const { request, personId } = await waiting(ctx, asked)
  await requireOthersLoan(ctx, request.loanId)
  if (request.state === 'agreed') throw problem('claim-not-waiting', { status: 409 })
  if (request.state === 'waiting') {
    Object.assign(request, { state: 'refused', decidedBy: personId, decidedAt: ctx.now })
    await ctx.em.flush()
    await audit(ctx, { action: 'claim-refused', subjectKind: 'pool', subjectId: request.poolId, detail: { claimId: request.id } })
  }
  return answered(request)
}
