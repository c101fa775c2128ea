import { queryOptions } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'

export type LateList = components['schemas']['LateList']
export type LateLoan = components['schemas']['LateLoan']
export type ContactLog = components['schemas']['ContactLog']

/** Who is late today, whole: filters are the page's, so that counts and rows never differ. */
export const lateQuery = queryOptions({ queryKey: ['late'], queryFn: () => answer(api.GET('/api/late')) })

/** How many are late today: for the rail, which names nobody. */
export const lateCountQuery = queryOptions({ queryKey: ['late', 'count'], queryFn: () => answer(api.GET('/api/late/count')), staleTime: 5 * 60_000 })

/** Whom to call about a loan, and every call there was. */
export const contactsQuery = (loanId: string) =>
  queryOptions({ queryKey: ['loan', loanId, 'contacts'], queryFn: () => answer(api.GET('/api/loans/{loanId}/contacts', { params: { path: { loanId } } })) })
