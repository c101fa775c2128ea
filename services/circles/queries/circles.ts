import { Circle, CircleSwap } from '#db/entities/index.ts'
import { byCare, healthOf } from '#domain/circle/health.ts'
import { circleDates } from '#domain/circle/circle-dates.ts'
import { circleOf } from '#domain/circle/fold.ts'
import type { Context } from '#platform/context/index.ts'
import { circlesSeen, membersOfAll } from '../circle-for.ts'
import { disputesWaiting } from '../disputes/disputes.ts'
import { eventsOfAll, rulesOf, turnEvents } from '../events.ts'
import { namesOf } from '../names.ts'
import type { CircleListed } from '../schemas.ts'
import { savingsCares } from '#domain/circle/savings/cares.ts'
import { endsOn } from '../savings/view.ts'
import { shapeOf, viewOf } from './circle.ts'

/** The circles that the actor keeps, or of the programme for who sees all: those that need care first, then by name. */
export async function circles(ctx: Context): Promise<CircleListed[]> {
  const found = await ctx.em.find(Circle, circlesSeen(ctx), { orderBy: { name: 'asc', id: 'asc' }, limit: 200 })
  const ids = found.map(({ id }) => id)
  const everybody = await membersOfAll(ctx, ids)
  const [byCircle, events, names] = [Map.groupBy(everybody, ({ circleId }) => circleId), await eventsOfAll(ctx, ids), await namesOf(ctx, everybody)]
  const wanted = Map.groupBy(await ctx.em.find(CircleSwap, { circleId: { $in: ids }, settled: null, answer: 'yes' }), ({ circleId }) => circleId)
  const disputes = await disputesWaiting(ctx, ids)
  return found.map((circle) => {
    const its = { members: byCircle.get(circle.id) ?? [], events: events.get(circle.id) ?? [], names }
    const { members, rounds, round } = viewOf(ctx, circle, its)
    const [now, dates] = [rounds[round - 1], circleDates(circle)]
    return {
      ...shapeOf(circle), round, joined: members.filter(({ joined }) => joined).length,
      dueOn: dates[round - 1]?.dueOn ?? circle.startOn, recipient: now?.recipient ?? null, paid: now?.paid ?? 0,
      owing: members.filter(({ owesRounds }) => owesRounds.some((each) => each < round)).length,
      ...healthOf({
        rules: rulesOf(circle), events: turnEvents(circle, its.events), dates, today: ctx.businessDate, swapsWaiting: wanted.get(circle.id)?.length ?? 0,
        ofParts: [
          ...disputes.has(circle.id) ? ['dispute-waits' as const] : [],
          ...circle.status === 'running' && circle.rules.savings !== undefined ? savingsCares(circleOf(circle, its.events).savings, { today: ctx.businessDate, endsOn: endsOn(circle) }) : [],
        ],
      }),
    }
  }).toSorted(byCare)
}
