import { Circle, CircleCycle } from '#db/entities/index.ts'
import { openRound, runningCycleClocks, statusOfCycle, type CycleClock, type CycleFacts } from '#domain/circle/cycle/cycle-clocks.ts'
import { instantIn } from '#platform/clock/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import type { CircleState } from '#workflows/names.ts'
import { cycleFacts } from './cycle-facts.ts'

/** On the wall of the programme's office: reminders and news go out as the office opens. */
const morning = '09:00'

/** A circle's cycle as commands use it: its facts, and each running clock with its instant, the earliest first. */
export interface CycleAtWork { facts: CycleFacts; clocks: (CycleClock & { at: Date })[] }

export async function cycleAtWork(ctx: Context, circle: Circle): Promise<CycleAtWork> {
  const facts = await cycleFacts(ctx, circle)
  const { timeZone } = await programmeById(ctx.em, ctx.actor.programmeId)
  const clocks = runningCycleClocks(facts).map((clock) => ({ ...clock, at: instantIn(clock.on, morning, timeZone) }))
  return { facts, clocks: clocks.toSorted((a, b) => a.at.getTime() - b.at.getTime() || (a.occurrence < b.occurrence ? -1 : 1)) }
}

export const circleState = ({ version, openedVersion }: Pick<CircleState, 'version' | 'openedVersion'>, { facts, clocks }: CycleAtWork): CircleState => ({
  version, openedVersion, status: statusOfCycle(facts), round: String(openRound(facts) ?? ''),
  clocks: clocks.map(({ kind, occurrence, at }) => ({ kind, occurrence, at: at.toISOString() })),
})

/**
 * Where a circle that has begun stands, as its workflow needs it: the record's version, the status, and every clock still to be
 * struck as an absolute instant.
 * @throws 404 `not-found`, also for a circle that has not begun
 */
export async function readCircle(ctx: Context, { circleId }: { circleId: string }): Promise<CircleState> {
  const cycle = await ctx.em.findOne(CircleCycle, { circleId, programmeId: ctx.actor.programmeId })
  const circle = cycle && await ctx.em.findOne(Circle, { id: circleId })
  if (!circle) throw notFound()
  return circleState(cycle, await cycleAtWork(ctx, circle))
}
