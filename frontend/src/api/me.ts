import { queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api, isSomebodyHere, somebodyIsHere } from './client.ts'
import { isKnownPage } from './known-pages.ts'
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

const atTheDesk = new Set(['officer', 'coach', 'finance', 'auditor', 'reporting', 'administrator', 'coordinator', 'partner', 'funder'])

/** Whether this person's home is the desk. */
export const isStaff = (me: Me): boolean => me.grants.some((grant) => atTheDesk.has(grant.role))

/** The first page of each office, in the order in which one is chosen for who holds several. */
const homes = [['officer', '/desk'], ['finance', '/disbursements'], ['administrator', '/grants'], ['auditor', '/desk'], ['coach', '/people'], ['partner', '/partner'], ['coordinator', '/circles']] as const

/** Where a person lands after signing in: "my money", or her office's page; staff without their second factor set it up first, and an office without a page begins at the account. */
export function homeOf(me: Me): string {
  if (me.secondFactor.required && !me.secondFactor.confirmed) return '/account'
  return homes.find(([office, page]) => isKnownPage(page) && me.grants.some(({ role }) => role === office))?.[1] ?? (isStaff(me) ? '/account' : '/money')
}

/** Forgets everything of the person who was here, for instance on signing out. */
export function forgetPerson(): void {
  somebodyIsHere(false)
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'programme' && queryKey[0] !== 'products' && queryKey[0] !== 'me' })
  queries.setQueryData(meQuery.queryKey, null)
}
