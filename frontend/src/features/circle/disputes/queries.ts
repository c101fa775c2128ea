import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export const myDisputesQuery = (circleId: string) =>
  queryOptions({ queryKey: ['my-circles', circleId, 'disputes'], queryFn: () => answer(api.GET('/api/my-circles/{circleId}/disputes', { params: { path: { circleId } } })) })

/** Every write answers with all of hers. */
export const keepDisputes = (circleId: string, now: components['schemas']['CircleDisputes']): void => {
  queries.setQueryData(myDisputesQuery(circleId).queryKey, now)
}
