import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** Organisations that can be asked to recommend somebody, and for which somebody can speak. */
export const partnersQuery = queryOptions({
  queryKey: ['partners'],
  queryFn: async () => (await answer(api.GET('/api/partners'))).partners,
  staleTime: 300_000,
})
