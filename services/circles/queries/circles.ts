import { Circle, CircleSwap } from '#db/entities/index.ts'
import { byCare, healthOf } from '#domain/circle/health.ts'
import type { Context } from '#platform/context/index.ts'
import { circlesSeen, membersOfAll } from '../circle-for.ts'
import { datesOf, eventsOfAll, rulesOf } from '../events.ts'
import { namesOf } from '../names.ts'
import type { CircleListed } from '../schemas.ts'
import { shapeOf, viewOf } from './circle.ts'

/** The circles that the actor keeps, or of the programme for who sees all: those that need care first, then by name. */
export async function circles(ctx: Context): Promise<CircleListed[]> {
  const found = await ctx.em.find(Circle, circlesSeen(ctx), { orderBy: { name: 'asc', id: 'asc' }, limit: 200 })
  const ids = found.map(({ id }) => id)
  const everybody = await membersOfAll(ctx, ids)
  const [byCircle, events, names] = [Map.groupBy(everybody, ({ circleId }) => circleId), await eventsOfAll(ctx, ids), await namesOf(ctx, everybody)]
  const wanted = Map.groupBy(await ctx.em.find(CircleSwap, { circleId: { $in: ids }, settled: null, answer: 'yes' }), ({ circleId }) => circleId)
  return found.map((circle) => {
    const its = { members: byCircle.get(circle.id) ?? [], events: events.get(circle.id) ?? [], names }
    const { members, rounds, round } = viewOf(ctx, circle, its)
    const now = rounds[round - 1]
    return {
      ...shapeOf(circle), round, joined: members.filter(({ joined }) => joined).length,
      dueOn: now?.dueOn ?? circle.startOn, recipient: now?.recipient ?? null, paid: now?.paid ?? 0,
      owing: members.filter(({ owesRounds }) => owesRounds.some((each) => each < round)).length,
      ...healthOf({ rules: rulesOf(circle), events: its.events, dates: datesOf(circle), today: ctx.businessDate, swapsWaiting: wanted.get(circle.id)?.length ?? 0 }),
    }
  }).toSorted(byCare)
}
