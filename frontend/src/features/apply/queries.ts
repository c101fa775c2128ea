import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'

/** One application, as its people see it. */
export const applicationQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['application', applicationId],
    queryFn: () => answer(api.GET('/api/applications/{applicationId}', { params: { path: { applicationId } } })),
  })
