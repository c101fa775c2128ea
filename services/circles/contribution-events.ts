import { CircleContributionEvent } from '#db/entities/index.ts'
import type { ContributionEvent } from '#domain/circle/contributions.ts'
import type { Context } from '#platform/context/index.ts'

/** All that was recorded of a circle's contributions, as the domain folds it. */
export async function contributionEvents({ em }: Context, circleId: string): Promise<ContributionEvent[]> {
  const rows = await em.find(CircleContributionEvent, { circleId }, { orderBy: { recordedAt: 'asc', id: 'asc' } })
  return rows.flatMap(({ id, kind, memberId, round, reverses }): ContributionEvent[] => {
    if (kind === 'reversal') return reverses === null ? [] : [{ id, kind, reverses }]
    return memberId === null || round === null ? [] : [{ id, kind, memberId, round }]
  })
}
