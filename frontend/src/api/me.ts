import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api, isSomebodyHere, somebodyIsHere } from './client.ts'
import { Problem } from './problem.ts'
import { queries } from './queries.ts'
import type { components } from './schema.d.ts'

export type Me = components['schemas']['Me']

/** Who has signed in, or null for nobody. Where nobody ever did, nobody is asked: a 401 on the first page would stand in the browser's log. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: async (): Promise<Me | null> => {
    if (!isSomebodyHere()) return null
    try {
      return await answer(api.GET('/api/me'))
    } catch (error) {
      if (error instanceof Problem && error.status === 401) return null
      throw error
    }
  },
  staleTime: 60_000,
})

/** `undefined` while it is being asked, `null` for nobody. */
export const useMe = (): Me | null | undefined => useQuery(meQuery).data

type Role = Me['grants'][number]['role']

/** Whether this person has one of these roles; nobody has none. */
export const holds = (me: Me | null | undefined, ...roles: readonly Role[]): boolean => me?.grants.some(({ role }) => roles.includes(role)) ?? false

/** Whether this person's home is the desk. */
export const isStaff = (me: Me): boolean => holds(me, 'officer', 'coach', 'finance', 'auditor', 'reporting', 'administrator', 'coordinator', 'partner', 'funder')

/** Where a person goes after signing in; the page there knows which one that is (features/home/homes.ts). */
export const homePage = '/home'

/** Forgets everything of the person who was here, for instance on signing out. */
export function forgetPerson(): void {
  somebodyIsHere(false)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'programme' && queryKey[0] !== 'products' && queryKey[0] !== 'me' })
  queries.setQueryData(meQuery.queryKey, null)
}
