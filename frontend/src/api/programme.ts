import { queryOptions, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'

export type Programme = components['schemas']['Programme']

/** The programme people are dealing with: whose money, whom to call, and what day it is there. */
export const programmeQuery = queryOptions({
  queryKey: ['programme'],
  queryFn: () => answer(api.GET('/api/programme')),
  staleTime: 5 * 60_000,
})

export const useProgramme = (): UseQueryResult<Programme> => useQuery(programmeQuery)
