import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { Governance } from '#frontend/ui/circle-votes/vote-words.ts'

export const governanceQuery = (circleId: string) =>
  queryOptions({ queryKey: ['circles', circleId, 'governance'], queryFn: () => answer(api.GET('/api/circles/{circleId}/governance', { params: { path: { circleId } } })) })

export const recountOf = (circleId: string, motionId: string) => () => answer(api.GET('/api/circles/{circleId}/motions/{motionId}/recount', { params: { path: { circleId, motionId } } }))

/** What a write answered is how it stands now. */
export function keepGovernance(circleId: string, governance: Governance): void {
  queries.setQueryData(governanceQuery(circleId).queryKey, governance)
}
