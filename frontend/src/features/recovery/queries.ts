import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type KnownPerson = components['schemas']['KnownPerson']

/** What is known of one of them. Each look is recorded, so it is not asked again behind her back. */
export const knownPersonQuery = (personId: string) =>
  queryOptions({
    queryKey: ['known-person', personId],
    queryFn: () => answer(api.GET('/api/people/{personId}/known', { params: { path: { personId } } })),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })
