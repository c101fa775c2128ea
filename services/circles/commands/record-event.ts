import { holds, type Context } from '#platform/context/index.ts'
import { forbidden, problem } from '#platform/errors/index.ts'
import { lockCircle, memberFor, requireOthersPlace } from '../circle-for.ts'
import { eventsOf } from '../events.ts'
import { circleView } from '../queries/circle.ts'
import type { CircleView, RecordCircleEvent, ReverseCircleEvent } from '../schemas.ts'
import { appendEvent } from './append-event.ts'
import { comeBack, leavePlace } from './leave-place.ts'
import { endSwapsOf } from './swaps.ts'
import { tellOfPayout, tellOfSwap } from './tell-members.ts'

/**
 * Writes down what happened to a circle's money or turns: who paid, what the guarantor put in, who received. Nobody writes it
 * down of her own place, and what the guarantor loses, an officer does.
 * @throws 404 for a circle or a member that is not there; 403 `own-place`, `officer-needed`; 409 `no-turns`; 409 and 422 as `appendEvent`
 */
export async function recordCircleEvent(ctx: Context, { circleId, on = ctx.businessDate, ...input }: RecordCircleEvent & { circleId: string }): Promise<CircleView> {
  const { reason, ...event } = { reason: undefined, ...input }
  if (event.kind === 'advance-lost' && !holds(ctx.actor, 'officer')) throw forbidden('officer-needed')
  const circle = await lockCircle(ctx, circleId)
  if (circle.rules.payout === undefined) throw problem('no-turns', { status: 409 })
  const member = await memberFor(ctx, circle, event.memberId)
  requireOthersPlace(ctx, member)
  const other = event.kind === 'swap' ? await memberFor(ctx, circle, event.withMemberId) : null
  const data = { ...reason === undefined ? {} : { reason }, ...event.kind === 'taken-over' && member.personId !== null ? { personId: member.personId } : {} }
  if (!await appendEvent(ctx, circle, { event, effectiveOn: on, data })) return circleView(ctx, circleId)
  if (event.kind === 'taken-over') await leavePlace(ctx, circle, member, { id: event.id, on })
  if (event.kind === 'payout') await tellOfPayout(ctx, circle, member, event)
  if (event.kind === 'payout' || event.kind === 'taken-over') await endSwapsOf(ctx, circle.id, [member.id])
  if (other !== null) {
    await endSwapsOf(ctx, circle.id, [member.id, other.id])
    for (const each of [member, other]) await tellOfSwap(ctx, circle, each, { id: event.id, outcome: 'held' })
  }
  return circleView(ctx, circleId)
}

/**
 * Takes back what was written down by mistake: by another event, nothing is deleted.
 * @throws 404; 403 `own-place`; 409 `not-recorded` where it is not there or was taken back, `needed-by-later` where a pot stands on it, `id-taken`
 */
export async function reverseCircleEvent(ctx: Context, { circleId, circleEventId, id, reason }: ReverseCircleEvent & { circleId: string; circleEventId: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  const reversed = (await eventsOf(ctx, circleId)).find((event) => event.id === circleEventId)
  const member = reversed && 'memberId' in reversed ? await memberFor(ctx, circle, reversed.memberId) : null
  if (member !== null) requireOthersPlace(ctx, member)
  const isNew = await appendEvent(ctx, circle, { event: { id, kind: 'reversal', reverses: circleEventId }, effectiveOn: ctx.businessDate, data: reason === undefined ? {} : { reason } })
  if (isNew && member !== null && reversed?.kind === 'taken-over') await comeBack(ctx, circle, member)
  return circleView(ctx, circleId)
}
