import { CircleContributionEvent } from '#db/entities/index.ts'
import type { ContributionEvent } from '#domain/circle/contributions.ts'
import type { Context } from '#platform/context/index.ts'

/** All that was recorded of a circle's contributions, as the domain folds it. */
export async function contributionEvents(ctx: Context, circleId: string): Promise<ContributionEvent[]> {
  return (await contributionEventsOf(ctx, [circleId])).get(circleId) ?? []
}

/** The same of several circles, by circle. */
export async function contributionEventsOf({ em }: Context, circleIds: readonly string[]): Promise<Map<string, ContributionEvent[]>> {
  const rows = await em.find(CircleContributionEvent, { circleId: { $in: [...circleIds] } }, { orderBy: { recordedAt: 'asc', id: 'asc' } })
  const byCircle = Map.groupBy(rows, ({ circleId }) => circleId)
  return new Map([...byCircle].map(([circleId, events]) => [circleId, asEvents(events)]))
}

function asEvents(rows: readonly CircleContributionEvent[]): ContributionEvent[] {
  return rows.flatMap(({ id, kind, memberId, round, reverses }): ContributionEvent[] => {
    if (kind === 'reversal') return reverses === null ? [] : [{ id, kind, reverses }]
    return memberId === null || round === null ? [] : [{ id, kind, memberId, round }]
  })
}
