import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type ApplicationFile = components['schemas']['ApplicationFile']
export type FileDecision = components['schemas']['FileDecision']
export type Reason = components['schemas']['Reason']

/** Everything a decision needs, on one page. Each look is recorded, so it is not asked again behind her back. */
export const fileQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['file', applicationId],
    queryFn: () => answer(api.GET('/api/applications/{applicationId}/file', { params: { path: { applicationId } } })),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })

export const reasonsQuery = queryOptions({
  queryKey: ['decision-reasons'],
  queryFn: () => answer(api.GET('/api/decision-reasons')),
  staleTime: Infinity,
})

/** After a change: the file as it now is, and the queue without it or elsewhere. */
export async function fileChanged(applicationId: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['file', applicationId] }), queries.invalidateQueries({ queryKey: ['queue'] })])
}
