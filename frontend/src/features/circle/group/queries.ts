import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type NextLoanView = components['schemas']['NextLoan']

/** What I need for my next loan in a group. */
export const nextLoanQuery = (circleId: string) => queryOptions({
  queryKey: ['my-circles', circleId, 'next-loan'], queryFn: () => answer(api.GET('/api/my-circles/{circleId}/next-loan', { params: { path: { circleId } } })),
})
