import type { Circle, CircleMember } from '#db/entities/index.ts'
import { circleOf } from '#domain/circle/fold.ts'
import { leavingCents } from '#domain/circle/rotation/money.ts'
import { absence } from '#domain/circle/state.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { forbidden } from '#platform/errors/index.ts'
import { lockCircle, memberFor, requireOthersPlace } from '../circle-for.ts'
import { tellCycle } from '../cycle/tell-cycle.ts'
import { eventsOf, rulesOf } from '../events.ts'
import { circleView } from '../queries/circle.ts'
import { completed } from '../savings/completed.ts'
import { tellOfSavings } from '../savings/tell.ts'
import type { CircleView, RecordCircleEvent, ReverseCircleEvent } from '../schemas.ts'
import { appendEvent } from './append-event.ts'
import { comeBack, leavePlace } from './leave-place.ts'
import { endSwapsOf } from './swaps.ts'
import { tellOfPot, tellOfSwap } from './tell-members.ts'

/**
 * Writes down what happened to a circle's money or turns: who paid, what the guarantor put in, who received, who saved and
 * borrowed. Nobody writes it down of her own place, and what the guarantor or the group loses, an officer does.
 * @throws 404 for a circle or a member that is not there; 403 `own-place`, `officer-needed`; 409 and 422 as `appendEvent`
 */
export async function recordCircleEvent(ctx: Context, { circleId, on = ctx.businessDate, ...input }: RecordCircleEvent & { circleId: string }): Promise<CircleView> {
  const { reason, ...said } = { reason: undefined, ...input }
  if (losesMoney(said) && !holds(ctx.actor, 'officer')) throw forbidden('officer-needed')
  const circle = await lockCircle(ctx, circleId)
  const member = 'memberId' in said ? await memberFor(ctx, circle, said.memberId) : null
  if (member !== null) requireOthersPlace(ctx, member)
  const other = said.kind === 'swap' ? await memberFor(ctx, circle, said.withMemberId) : null
  const event = completed(circle, await eventsOf(ctx, circleId), said)
  const data = { ...reason === undefined ? {} : { reason }, ...event.kind === 'taken-over' && member?.personId != null ? { personId: member.personId } : {} }
  if (!await appendEvent(ctx, circle, { event, effectiveOn: on, data })) return circleView(ctx, circleId)
  if (member !== null) await followFor(ctx, circle, member, { event, on })
  if (member !== null && other !== null) {
    await endSwapsOf(ctx, circle.id, [member.id, other.id])
    for (const each of [member, other]) await tellOfSwap(ctx, circle, each, { id: event.id, outcome: 'held' })
  }
  await tellOfSavings(ctx, circle, event)
  await tellCycle(ctx, circle)
  return circleView(ctx, circleId)
}

const losesMoney = (event: Pick<RecordCircleEvent, 'kind'> & { lostCents?: number | undefined }): boolean => event.kind === 'advance-lost' || (event.lostCents ?? 0) > 0

/** What follows for the one it happened to: who left sees the circle no more, who received is told. */
async function followFor(ctx: Context, circle: Circle, member: CircleMember, { event, on }: { event: ReturnType<typeof completed>; on: string }): Promise<void> {
  const { id } = event
  if (event.kind === 'taken-over') {
    const { rotation } = circleOf(circle, await eventsOf(ctx, circle.id))
    await leavePlace(ctx, circle, member, { id, on, backCents: leavingCents(rulesOf(circle), rotation, member.id) })
  }
  if (event.kind === 'left') await leavePlace(ctx, circle, member, { id, on, backCents: event.amountCents })
  if (event.kind === 'payout') await tellOfPot(ctx, circle, member, { kind: 'circle-pot-received', id: event.id, round: event.round })
  if (event.kind === 'payout' || event.kind === 'taken-over') await endSwapsOf(ctx, circle.id, [member.id])
}

/**
 * Takes back what was written down by mistake: by another event, nothing is deleted.
 * @throws 404; 403 `own-place`; 409 `not-recorded` where it is not there or was taken back, `needed-by-later` where a pot or a share-out stands on it, `id-taken`
 */
export async function reverseCircleEvent(ctx: Context, { circleId, circleEventId, id, reason }: ReverseCircleEvent & { circleId: string; circleEventId: string }): Promise<CircleView> {
  const circle = await lockCircle(ctx, circleId)
  const reversed = (await eventsOf(ctx, circleId)).find((event) => event.id === circleEventId)
  const member = reversed && 'memberId' in reversed ? await memberFor(ctx, circle, reversed.memberId) : null
  if (member !== null) requireOthersPlace(ctx, member)
  const isNew = await appendEvent(ctx, circle, { event: { id, kind: 'reversal', reverses: circleEventId }, effectiveOn: ctx.businessDate, data: reason === undefined ? {} : { reason } })
  if (isNew && member !== null && reversed?.kind === 'payout') await tellOfPot(ctx, circle, member, { kind: 'circle-pot-undone', id, round: reversed.round })
  if (isNew && member !== null && (reversed?.kind === 'taken-over' || reversed?.kind === 'left')) await comeBackIfIn(ctx, circle, member)
  if (isNew) await tellCycle(ctx, circle)
  return circleView(ctx, circleId)
}

/** Who had left by her turn and by her shares is back once neither stands. */
async function comeBackIfIn(ctx: Context, circle: Circle, member: CircleMember): Promise<void> {
  if (absence(circleOf(circle, await eventsOf(ctx, circle.id)), member.id) === null) await comeBack(ctx, circle, member)
}
