import { CirclePause } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { pauseEnd } from '#domain/circle/cycle/pauses.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem, type FieldProblem } from '#platform/errors/index.ts'
import { lockCircle, membersOf, requireStatus } from '../../circle-for.ts'
import { beginPauses } from '../begin-pauses.ts'
import { tellMembers } from '../people.ts'
import { cycleView } from '../queries/cycle-view.ts'
import type { CircleCycleView, PauseCircle } from '../schemas.ts'
import { tellCycle } from '../tell-cycle.ts'

/** Longer than this no circle rests at once. */
const mostDays = 180

/**
 * Has a circle rest from a day until another: nobody is reminded and no step of the ladder comes due; the dates of its rounds stay
 * as they were agreed. Its members are told the days, once, and never why.
 * @throws 404; 409 `circle-not-running`, `pause-overlaps`, `id-taken`; 422 `fromOn: in-the-past`, `too-far-ahead`, `untilOn: not-after-from`, `too-far-ahead`
 */
export async function pauseCircle(ctx: Context, { circleId, id, fromOn, untilOn, reason }: PauseCircle & { circleId: string }): Promise<CircleCycleView> {
  const circle = await lockCircle(ctx, circleId)
  requireStatus(circle, 'running')
  const errors: FieldProblem[] = [
    ...fromOn < ctx.businessDate ? [{ path: 'fromOn', code: 'in-the-past' }] : [],
    ...fromOn > addDays(ctx.businessDate, mostDays) ? [{ path: 'fromOn', code: 'too-far-ahead' }] : [],
    ...untilOn <= fromOn ? [{ path: 'untilOn', code: 'not-after-from' }] : [],
    ...untilOn > addDays(fromOn, mostDays) ? [{ path: 'untilOn', code: 'too-far-ahead' }] : [],
  ]
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  if (await ctx.em.count(CirclePause, { id }) > 0) throw problem('id-taken', { status: 409 })
  const others = await ctx.em.find(CirclePause, { circleId })
  if (others.some((other) => other.fromOn < untilOn && fromOn < pauseEnd(other))) throw problem('pause-overlaps', { status: 409 })
  ctx.em.create(CirclePause, { id, circleId, fromOn, untilOn, reason, pausedBy: ctx.actor.personId ?? '', recordedAt: ctx.now, resumedOn: null, resumedBy: null, resumedAt: null })
  await ctx.em.flush()
  await beginPauses(ctx, circle)
  await audit(ctx, { action: 'circle-paused', subjectKind: 'circle', subjectId: circleId, detail: { pauseId: id, fromOn, untilOn } })
  await tellMembers(ctx, await membersOf(ctx, circleId), { kind: 'circle-paused', occurrence: id, params: { circle: circle.name, from: { date: fromOn }, until: { date: untilOn } } })
  await tellCycle(ctx, circle)
  return cycleView(ctx, circleId)
}

/**
 * Lets a circle go on before its pause is over, from today; one that has not begun is called off. Its members are told, once.
 * @throws 404; 409 `pause-over`
 */
export async function resumeCircle(ctx: Context, { circleId, pauseId }: { circleId: string; pauseId: string }): Promise<CircleCycleView> {
  const circle = await lockCircle(ctx, circleId)
  const pause = await ctx.em.findOne(CirclePause, { id: pauseId, circleId })
  if (!pause) throw notFound()
  if (pause.resumedOn !== null) return cycleView(ctx, circleId)
  if (pause.untilOn <= ctx.businessDate) throw problem('pause-over', { status: 409 })
  Object.assign(pause, { resumedOn: ctx.businessDate, resumedBy: ctx.actor.personId, resumedAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'circle-resumed', subjectKind: 'circle', subjectId: circleId, detail: { pauseId } })
  await tellMembers(ctx, await membersOf(ctx, circleId), { kind: 'circle-goes-on', occurrence: pauseId, params: { circle: circle.name, on: { date: ctx.businessDate } } })
  await tellCycle(ctx, circle)
  return cycleView(ctx, circleId)
}
