import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'

export type Officer = components['schemas']['Officer']

/** Who decides here, with how many files are open, and who stands in for whom. */
export const officersQuery = queryOptions({
  queryKey: ['officers'],
  queryFn: async () => (await answer(api.GET('/api/officers'))).officers,
})
