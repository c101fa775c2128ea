import { Circle, CircleClock, CircleCycle } from '#db/entities/index.ts'
import { LockMode } from '@mikro-orm/core'
import { cycleClockMakesSense, type CycleClockKind } from '#domain/circle/cycle/cycle-clocks.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { CircleState } from '#workflows/names.ts'
import { beginPauses } from '../begin-pauses.ts'
import { cycleAtWork } from '../read-cycle.ts'
import { cycleStrikes } from '../strikes.ts'
import { tellCycle } from '../tell-cycle.ts'

/**
 * Does what a clock of a circle is for, once in its life, where the record still wants it: a clock that is not due, was struck, or
 * belongs to a circle that finished meanwhile changes nothing. What is too late to make sense is recorded as passed over, so that no
 * clock is ever struck again and again.
 * @returns where the circle stands now: the workflow that asked gets no outbox row
 * @throws 404 `not-found`
 */
export async function strikeCircleClock(ctx: Context, fieldKey: Buffer, due: { circleId: string; kind: CycleClockKind; occurrence: string }): Promise<CircleState> {
  const { circleId, kind, occurrence } = due
  const circle = await ctx.em.findOne(Circle, { id: circleId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
  if (!circle || await ctx.em.count(CircleCycle, { circleId }) === 0) throw notFound()
  await beginPauses(ctx, circle)
  const { facts, clocks } = await cycleAtWork(ctx, circle)
  const clock = clocks.find((one) => one.kind === kind && one.occurrence === occurrence)
  if (clock && clock.at <= ctx.now) {
    const passedOver = !cycleClockMakesSense(clock, facts, ctx.businessDate)
    if (kind !== 'ladder') {
      ctx.em.create(CircleClock, { circleId, kind, occurrence, doneOn: ctx.businessDate, passedOver })
      await ctx.em.flush()
    }
    if (!passedOver) await cycleStrikes[kind]({ ctx, fieldKey, circle, facts, clock })
  }
  const state = await tellCycle(ctx, circle)
  if (state === null) throw notFound()
  return state
}
