import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type KnownPerson = components['schemas']['KnownPerson']
export type PersonListed = components['schemas']['PersonListed']

/** Fewer letters would list half the programme. */
const fewest = 2

/** People by a name, a mail or a phone; the word travels in the body, never in an address. */
export const foundPeopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', search],
    queryFn: () => answer(api.POST('/api/people/search', { body: { search } })),
    enabled: search.trim().length >= fewest,
    placeholderData: keepPreviousData,
  })

/** What is known of one of them. Each look is recorded, so it is not asked again behind her back. */
export const knownPersonQuery = (personId: string) =>
  queryOptions({
    queryKey: ['known-person', personId],
    queryFn: () => answer(api.GET('/api/people/{personId}/known', { params: { path: { personId } } })),
    staleTime: 5 * 60_000,
    refetchOnWindowFocus: false,
  })
