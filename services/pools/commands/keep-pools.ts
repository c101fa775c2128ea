import { Pool, PoolPledge } from '#db/entities/index.ts'
import { pledgeLines, poolBook } from '#domain/ledger/pool-book.ts'
import { hasRoomFor } from '#domain/pool/headroom.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { bookEntry, entryOf } from '#services/ledger/index.ts'
import { pledgesOf } from '../queries/pledges.ts'
import { poolById } from '../queries/pools.ts'
import { standingOf } from '../queries/standing.ts'
import type { CreatePool, MakePledge, PoolView, TakeBackPledge } from '../schemas.ts'
import { createPool, pledge } from './create-pool.ts'
import { lockPool } from './lock-room.ts'

/** An administrator begins a pool, with the pledges that are there already. @throws 409 `id-taken`, `name-taken` */
export async function beginPool(ctx: Context, input: CreatePool): Promise<PoolView> {
  if (await ctx.em.count(Pool, { id: input.id }) > 0) throw problem('id-taken', { status: 409 })
  if (await ctx.em.count(Pool, { programmeId: ctx.actor.programmeId, name: input.name }) > 0) throw problem('name-taken', { status: 409 })
  await createPool(ctx, input)
  return poolById(ctx, input.id)
}

/** Another pledge; what was pledged before stays as it was. The same one again is one pledge. @throws 404; 409 `id-taken` */
export async function addPledge(ctx: Context, { poolId, ...input }: MakePledge & { poolId: string }): Promise<PoolView> {
  await lockPool(ctx, poolId)
  const made = await ctx.em.findOne(PoolPledge, { id: input.id })
  if (made === null) await pledge(ctx, poolId, input)
  else if (!isSame(made, { poolId, ...input })) throw problem('id-taken', { status: 409 })
  return poolById(ctx, poolId)
}

const isSame = (made: PoolPledge, { poolId, source, sourceKind, amountCents }: MakePledge & { poolId: string }): boolean => (
  made.poolId === poolId && made.reverses === null && made.source === source && made.sourceKind === sourceKind && made.amountCents === amountCents
)

/**
 * A pledge that was written down wrong, or that its source takes back: a row of its own names it and says why, and the pool
 * has so much less. The pool's lock is held, so that no loan takes the same room meanwhile.
 * @throws 404; 409 `pledge-taken-back`, `id-taken`, `pledge-in-use` where loans and offers stand on more than would be left, `pledge-bears-claim`
 */
export async function takeBackPledge(ctx: Context, { poolId, pledgeId, id, reason }: TakeBackPledge & { poolId: string; pledgeId: string }): Promise<PoolView> {
  await lockPool(ctx, poolId)
  const made = await ctx.em.findOne(PoolPledge, { id: pledgeId, poolId, reverses: null })
  if (made === null) throw notFound()
  const before = await ctx.em.findOne(PoolPledge, { reverses: pledgeId })
  if (before?.id === id) return poolById(ctx, poolId)
  if (before !== null) throw problem('pledge-taken-back', { status: 409 })
  if (await ctx.em.count(PoolPledge, { id }) > 0) throw problem('id-taken', { status: 409 })
  const { amountCents, source, sourceKind } = made
  const standing = await standingOf(ctx, poolId)
  if (!hasRoomFor(standing, amountCents)) throw problem('pledge-in-use', { status: 409, params: { headroomCents: standing.headroomCents, amountCents } })
  const left = (await pledgesOf(ctx, [poolId])).find((one) => one.pledgeId === pledgeId)?.leftCents ?? 0
  if (left < amountCents) throw problem('pledge-bears-claim', { status: 409, params: { leftCents: left } })
  ctx.em.create(PoolPledge, { id, poolId, source, sourceKind, amountCents: -amountCents, pledgedOn: ctx.businessDate, reverses: pledgeId, reason })
  await ctx.em.flush()
  const booked = await entryOf(ctx, { book: poolBook(poolId), sourceKind: 'pool-pledge', sourceId: pledgeId })
  await bookEntry(ctx, { book: poolBook(poolId), kind: 'pledge-taken-back', sourceKind: 'pool-pledge', sourceId: id, effectiveOn: ctx.businessDate, reversesEntryId: booked, lines: pledgeLines(-amountCents) })
  await audit(ctx, { action: 'pledge-taken-back', subjectKind: 'pool', subjectId: poolId, detail: { pledgeId, amountCents } })
  return poolById(ctx, poolId)
}
