import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { lockCircle, memberFor } from '../circle-for.ts'
import { eventsOf } from '../events.ts'
import { circleView } from '../queries/circle.ts'
import type { CircleView, RecordCircleEvent, ReverseCircleEvent } from '../schemas.ts'
import { appendEvent } from './append-event.ts'
import { comeBack, leavePlace } from './leave-place.ts'
import { tellOfPayout } from './tell-members.ts'

/**
 * Writes down what happened to a circle's money or turns: who paid, what the guarantor put in, who received.
 * @throws 404 for a circle or a member that is not there; 409 as `appendEvent`; 422 `on: in-the-future`
 */
export async function recordCircleEvent(ctx: Context, { circleId, on = ctx.businessDate, ...input }: RecordCircleEvent & { circleId: string }): Promise<CircleView> {
  const { reason, ...event } = { reason: undefined, ...input }
  if (on > ctx.businessDate) throw problem('invalid-request', { status: 422, errors: [{ path: 'on', code: 'in-the-future' }] })
  const circle = await lockCircle(ctx, circleId)
  const member = await memberFor(ctx, circle, event.memberId)
  if (event.kind === 'swap') await memberFor(ctx, circle, event.withMemberId)
  const data = { ...reason === undefined ? {} : { reason }, ...event.kind === 'taken-over' && member.personId !== null ? { personId: member.personId } : {} }
  await appendEvent(ctx, circle, { event, effectiveOn: on, data })
  if (event.kind === 'taken-over') await leavePlace(ctx, circle, member, on)
  if (event.kind === 'payout') await tellOfPayout(ctx, circle, member, event)
  return circleView(ctx, circleId)
}

/**
 * Takes back what was written down by mistake: by another event, nothing is deleted.
 * @throws 404; 409 `not-recorded` where it is not there or was taken back, `needed-by-later` where a pot stands on it, `id-taken`
 */
export async function reverseCircleEvent(ctx: Context, { circleId, circleEventId, id, reason }: ReverseCircleEvent & { circleId: string; circleEventId: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  const reversed = (await eventsOf(ctx, circleId)).find((event) => event.id === circleEventId)
  await appendEvent(ctx, circle, { event: { id, kind: 'reversal', reverses: circleEventId }, effectiveOn: ctx.businessDate, data: reason === undefined ? {} : { reason } })
  if (reversed?.kind === 'taken-over') await comeBack(ctx, circle, await memberFor(ctx, circle, reversed.memberId))
  return circleView(ctx, circleId)
}
