import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'

export type Application = components['schemas']['Application']
export type ApplicationSummary = components['schemas']['ApplicationSummary']

/** Every application in which she is a party, newest first. */
export const applicationsQuery = queryOptions({
  queryKey: ['applications'],
  queryFn: async () => (await answer(api.GET('/api/applications'))).applications,
})

/** One that is still on its way matters before one that became a loan or ended. */
export const isOpen = ({ status }: ApplicationSummary): boolean => ['draft', 'incomplete', 'complete', 'proposed', 'countered'].includes(status)

/** One application, as its people see it. */
export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['application', applicationId],
    queryFn: () => answer(api.GET('/api/applications/{applicationId}', { params: { path: { applicationId } } })),
  })
