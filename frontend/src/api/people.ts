import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'

/** Fewer letters would list half the programme. */
const fewest = 2

/** People by a name, a mail or a phone; the word travels in the body, never in an address. */
export const peopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', search],
    queryFn: () => answer(api.POST('/api/people/search', { body: { search } })),
    enabled: search.trim().length >= fewest,
  })
