import { CircleEvent as Row, type Circle } from '#db/entities/index.ts'
import { ofRotation, type CircleEvent } from '#domain/circle/events.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import type { Context } from '#platform/context/index.ts'
import { asEvent } from './event-row.ts'

export { rotationRules as rulesOf } from '#domain/circle/rotation/part.ts'

/** An event with the day on which it happened. */
export type Recorded = CircleEvent

/** All that was recorded of a circle, as the domain folds it: in the order of its recording. */
export async function eventsOf(ctx: Context, circleId: string): Promise<Recorded[]> {
  return (await eventsOfAll(ctx, [circleId])).get(circleId) ?? []
}

/** The same of several circles, by circle. */
export async function eventsOfAll({ em }: Pick<Context, 'em'>, circleIds: readonly string[]): Promise<Map<string, Recorded[]>> {
  const rows = await em.find(Row, { circleId: { $in: [...circleIds] } }, { orderBy: { sequence: 'asc' } })
  return new Map([...Map.groupBy(rows, ({ circleId }) => circleId)].map(([circleId, events]) => [circleId, events.map(asEvent)]))
}

/** What says how a circle's turns stand; nothing of a circle that has none. */
export const turnEvents = ({ rules }: Pick<Circle, 'rules'>, events: readonly Recorded[]): (RotationEvent & { effectiveOn: string })[] => (
  rules.payout === undefined ? [] : events.filter(ofRotation)
)
