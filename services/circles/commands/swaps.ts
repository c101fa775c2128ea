import { CircleMember, CircleSwap, type Circle } from '#db/entities/index.ts'
import { newId } from '#db/new-id.ts'
import { refusalOf } from '#domain/circle/fold.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockCircle, lockMyCircle, requireOthersPlace, requireStatus } from '../circle-for.ts'
import { eventsOf } from '../events.ts'
import { tellCycle } from '../cycle/tell-cycle.ts'
import { circleView } from '../queries/circle.ts'
import type { AnswerSwap, AskSwap, CircleView, SettleSwap } from '../schemas.ts'
import { appendEvent } from './append-event.ts'
import { tellOfSwap } from './tell-members.ts'

/**
 * A member asks another to change turns. Nothing changes yet: the other says yes or no, and then the coordinator.
 * @throws 404; 409 `circle-not-running`, `swap-asked` where she waits for an answer already, `already-received`, `same-member`, `id-taken`
 */
export async function askSwap(ctx: Context, { circleId, id, withTurn }: AskSwap & { circleId: string }): Promise<void> {
  const { circle, me } = await lockMyCircle(ctx, circleId)
  requireStatus(circle, 'running')
  const other = await ctx.em.findOne(CircleMember, { circleId, turn: withTurn, leftOn: null })
  if (!other) throw notFound()
  const known = await ctx.em.findOne(CircleSwap, { id })
  if (known?.memberId === me.id && known.withMemberId === other.id) return
  if (known) throw problem('id-taken', { status: 409 })
  if (await ctx.em.count(CircleSwap, { circleId, memberId: me.id, settled: null }) > 0) throw problem('swap-asked', { status: 409 })
  await requirePossible(ctx, circle, { memberId: me.id, withMemberId: other.id })
  ctx.em.create(CircleSwap, { id, circleId, memberId: me.id, withMemberId: other.id, askedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-swap-asked', subjectKind: 'circle', subjectId: circleId, detail: { swapId: id } })
  if (other.personId !== null) await sendNotice(ctx, { personId: other.personId, kind: 'circle-swap-asked', occurrence: id, params: { circle: circle.name, turn: me.turn, yours: other.turn } })
}

/** The other says yes or no; of a no who asked is told. @throws 404 for a swap that was not asked of her; 409 `swap-over` */
export async function answerSwap(ctx: Context, { circleId, swapId, answer }: AnswerSwap & { circleId: string; swapId: string }): Promise<void> {
  const { circle, me } = await lockMyCircle(ctx, circleId)
  const swap = await ctx.em.findOne(CircleSwap, { id: swapId, circleId, withMemberId: me.id })
  if (!swap) throw notFound()
  if (swap.answer === answer) return
  if (swap.answer !== null || swap.settled !== null) throw problem('swap-over', { status: 409 })
  Object.assign(swap, { answer, answeredAt: ctx.now, ...answer === 'no' ? { settled: 'over', settledAt: ctx.now } : {} })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-swap-answered', subjectKind: 'circle', subjectId: circleId, detail: { swapId, answer } })
  if (answer === 'no') await tellOfSwap(ctx, circle, await ctx.em.findOneOrFail(CircleMember, { id: swap.memberId }), { id: swapId, outcome: 'declined' })
}

/** She who asked thinks better of it. @throws 404; 409 `swap-over` once it is settled */
export async function withdrawSwap(ctx: Context, { circleId, swapId }: { circleId: string; swapId: string }): Promise<void> {
  const { me } = await lockMyCircle(ctx, circleId)
  const swap = await ctx.em.findOne(CircleSwap, { id: swapId, circleId, memberId: me.id })
  if (!swap) throw notFound()
  if (swap.settled === 'over') return
  if (swap.settled !== null) throw problem('swap-over', { status: 409 })
  Object.assign(swap, { settled: 'over', settledAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-swap-withdrawn', subjectKind: 'circle', subjectId: circleId, detail: { swapId } })
}

/**
 * The coordinator agrees, and the turns change; or refuses. Both have said what they want before.
 * @throws 404; 403 `own-place` for a change of her own turn; 409 `swap-not-agreed` while the other has not said yes, `swap-over`, and as `appendEvent`
 */
export async function settleSwap(ctx: Context, { circleId, swapId, outcome }: SettleSwap & { circleId: string; swapId: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  const swap = await ctx.em.findOne(CircleSwap, { id: swapId, circleId })
  if (!swap) throw notFound()
  if (swap.settled === outcome) return circleView(ctx, circleId)
  if (swap.settled !== null) throw problem('swap-over', { status: 409 })
  if (outcome === 'agreed' && swap.answer !== 'yes') throw problem('swap-not-agreed', { status: 409 })
  const { memberId, withMemberId } = swap
  const both = await ctx.em.find(CircleMember, { id: { $in: [memberId, withMemberId] } })
  for (const member of both) requireOthersPlace(ctx, member)
  if (outcome === 'agreed') await appendEvent(ctx, circle, { event: { id: newId(), kind: 'swap', memberId, withMemberId, why: 'asked' }, effectiveOn: ctx.businessDate })
  Object.assign(swap, { settled: outcome, settledBy: ctx.actor.personId, settledAt: ctx.now })
  await ctx.em.flush()
  if (outcome === 'agreed') {
    await endSwapsOf(ctx, circleId, [memberId, withMemberId])
    await tellCycle(ctx, circle)
  }
  await audit(ctx, { action: 'circle-swap-settled', subjectKind: 'circle', subjectId: circleId, detail: { swapId, outcome } })
  for (const member of both) await tellOfSwap(ctx, circle, member, { id: swapId, outcome })
  return circleView(ctx, circleId)
}

/** Whoever's turn changed, or who received or left, asked and answered about another turn than hers now: what is open of it is over. */
export async function endSwapsOf(ctx: Context, circleId: string, memberIds: readonly string[]): Promise<void> {
  const whose = { $in: [...memberIds] }
  const open = await ctx.em.find(CircleSwap, { circleId, settled: null, $or: [{ memberId: whose }, { withMemberId: whose }] })
  for (const swap of open) Object.assign(swap, { settled: 'over', settledAt: ctx.now })
  await ctx.em.flush()
}

async function requirePossible(ctx: Context, circle: Circle, swap: { memberId: string; withMemberId: string }): Promise<void> {
  const refusal = refusalOf(circle, await eventsOf(ctx, circle.id), { id: '', effectiveOn: ctx.businessDate, kind: 'swap', why: 'asked', ...swap })
  if (refusal !== null) throw problem(refusal, { status: 409 })
}
