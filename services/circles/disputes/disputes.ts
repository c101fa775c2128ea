import { CircleDispute, CircleDisputeStep, type Circle } from '#db/entities/index.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { disputeStatus, isWaiting, passOnDays, type DisputeStep } from '#domain/circle/disputes/dispute.ts'
import type { Context } from '#platform/context/index.ts'
import { wholeNames } from '#services/identity/index.ts'
import { membersOf } from '../circle-for.ts'
import { namesOf } from '../names.ts'
import type { Disputes, DisputeView } from './schemas.ts'

/** A step as the domain reads it. */
export function asStep({ kind, outcome, stepOn, stepBy }: CircleDisputeStep): DisputeStep {
  const common = { on: stepOn, by: stepBy }
  return kind === 'answered' ? { ...common, kind, outcome: outcome ?? 'stands' } : { ...common, kind }
}

/** The steps of several disputes in their order, by dispute. */
export async function stepsOf({ em }: Context, disputeIds: readonly string[]): Promise<Map<string, CircleDisputeStep[]>> {
  const steps = await em.find(CircleDisputeStep, { disputeId: { $in: [...disputeIds] } }, { orderBy: { sequence: 'asc' } })
  return Map.groupBy(steps, ({ disputeId }) => disputeId)
}

/** Those of these circles that wait for an answer, by circle; of one member where she is named. */
export async function disputesWaiting(ctx: Context, circleIds: readonly string[], memberId?: string): Promise<Map<string, number>> {
  const found = await ctx.em.find(CircleDispute, { circleId: { $in: [...circleIds] }, ...memberId === undefined ? {} : { memberId } })
  const steps = await stepsOf(ctx, found.map(({ id }) => id))
  const waiting = found.filter(({ id }) => isWaiting(disputeStatus((steps.get(id) ?? []).map(asStep))))
  return new Map([...Map.groupBy(waiting, ({ circleId }) => circleId)].map(([circleId, its]) => [circleId, its.length]))
}

/** The disputes of a circle, or of one of its members, with their steps. */
export async function disputesOf(ctx: Context, circle: Circle, memberId?: string): Promise<Disputes> {
  const found = await ctx.em.find(CircleDispute, { circleId: circle.id, ...memberId === undefined ? {} : { memberId } }, { orderBy: { openedAt: 'desc', id: 'asc' }, limit: 200 })
  const steps = await stepsOf(ctx, found.map(({ id }) => id))
  const [names, people] = [await namesOf(ctx, await membersOf(ctx, circle.id)), await wholeNames(ctx, [...steps.values()].flat().map(({ stepBy }) => stepBy))]
  return { disputes: found.map((dispute) => shown(dispute, steps.get(dispute.id) ?? [], { names, people })) }
}

interface Names { names: ReadonlyMap<string, string>; people: ReadonlyMap<string, string> }

function shown({ id, memberId, subject, round, says, openedOn }: CircleDispute, steps: readonly CircleDisputeStep[], { names, people }: Names): DisputeView {
  const status = disputeStatus(steps.map(asStep))
  const answeredOn = steps.at(-1)?.stepOn
  return {
    disputeId: id, memberId, name: names.get(memberId) ?? '', subject, round, says, openedOn, status,
    steps: steps.map(({ kind, outcome, says: said, stepOn, stepBy }) => ({ kind, outcome, says: said, on: stepOn, by: people.get(stepBy) ?? '' })),
    passOnThrough: status === 'answered' && answeredOn !== undefined ? addDays(answeredOn, passOnDays) : null,
  }
}
