import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Officer = components['schemas']['Officer']

/** Who decides here, with how many files are open, and who stands in for whom. */
export const officersQuery = queryOptions({
  queryKey: ['officers'],
  queryFn: async () => (await answer(api.GET('/api/officers'))).officers,
})

/** Whose files wait on whom has changed. */
export async function teamChanged(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: officersQuery.queryKey }), queries.invalidateQueries({ queryKey: ['queue'] })])
}
