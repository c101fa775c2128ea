import { CircleEvent, type Circle } from '#db/entities/index.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import type { RotationRules } from '#domain/circle/rotation/rules.ts'
import { roundDates, type RoundDate } from '#domain/circle/round-dates.ts'
import type { Context } from '#platform/context/index.ts'

/** An event with the day on which it happened. */
export type Recorded = RotationEvent & { effectiveOn: string }

/** All that was recorded of a circle, as the domain folds it: in the order of its recording. */
export async function eventsOf(ctx: Context, circleId: string): Promise<Recorded[]> {
  return (await eventsOfAll(ctx, [circleId])).get(circleId) ?? []
}

/** The same of several circles, by circle. */
export async function eventsOfAll({ em }: Pick<Context, 'em'>, circleIds: readonly string[]): Promise<Map<string, Recorded[]>> {
  const rows = await em.find(CircleEvent, { circleId: { $in: [...circleIds] } }, { orderBy: { sequence: 'asc' } })
  return new Map([...Map.groupBy(rows, ({ circleId }) => circleId)].map(([circleId, events]) => [circleId, events.map(asEvent)]))
}

function asEvent({ id, kind, memberId, withMemberId, round, reverses, data, effectiveOn }: CircleEvent): Recorded {
  const common = { id, effectiveOn }
  switch (kind) {
    case 'begun': return { ...common, kind, order: data.order ?? [] }
    case 'reversal': return { ...common, kind, reverses: reverses ?? '' }
    case 'swap': return { ...common, kind, memberId: memberId ?? '', withMemberId: withMemberId ?? '', why: data.why ?? 'asked' }
    case 'taken-over': return { ...common, kind, memberId: memberId ?? '', by: data.by ?? 'guarantor' }
    default: return { ...common, kind, memberId: memberId ?? '', round: round ?? 0 }
  }
}

/** The rules of a circle's rounds. Of a circle without turns nothing is held and nobody guarantees a pot: it has none. */
export const rulesOf = ({ contributionCents, rules }: Pick<Circle, 'contributionCents' | 'rules'>): RotationRules => (
  { contributionCents, holdsLate: rules.payout?.holdsLate ?? false, guaranteed: rules.payout?.guaranteed ?? false }
)

/** The dates of a circle's rounds; none of a circle in which nobody receives in turn. */
export const datesOf = (circle: Circle): RoundDate[] => (circle.rules.payout === undefined ? [] : roundDates(circle))
