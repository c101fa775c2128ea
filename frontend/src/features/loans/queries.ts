import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { loanEventsQuery, loanQuery, type LoanSummary } from '#frontend/api/loans.ts'
import { queries } from '#frontend/api/queries.ts'

export type LoanStatus = LoanSummary['status']

/** What the list can be narrowed to, in the order of a loan's life. */
export const loanFilters = ['all', 'active', 'approved', 'signed', 'paid-off', 'charged-off', 'cancelled'] as const
export type LoanFilter = (typeof loanFilters)[number]

const pageSize = 50

interface Shown {
  readonly limit: number
  readonly status?: LoanStatus
  readonly before?: string
}
const askLoans = (search: string, shown: Shown) =>
  (search === '' ? api.GET('/api/loans', { params: { query: shown } }) : api.POST('/api/loans/search', { body: { ...shown, search } }))

/** The programme's loans, newest first; `search` finds names, businesses and references, blind to accents. */
export const staffLoansQuery = (search: string, filter: LoanFilter) =>
  infiniteQueryOptions({
    queryKey: ['loans', 'staff', search, filter],
    queryFn: async ({ pageParam }) =>
      (await answer(askLoans(search, { limit: pageSize, ...(filter === 'all' ? {} : { status: filter }), ...(pageParam === null ? {} : { before: pageParam }) }))).loans,
    initialPageParam: null as string | null,
    getNextPageParam: (loans) => (loans.length < pageSize ? null : (loans.at(-1)?.reference ?? null)),
    placeholderData: keepPreviousData,
  })

/** Each look of staff at a loan is recorded, so it is not asked again behind her back. */
const calm = { staleTime: 60_000, refetchOnWindowFocus: false }
export const staffLoanQuery = (loanId: string) => ({ ...loanQuery(loanId), ...calm })
export const staffEventsQuery = (loanId: string) => ({ ...loanEventsQuery(loanId), ...calm })

/** Changes that wait for a second person, asked for in no talk. */
export const waitingChangesQuery = (loanId: string) =>
  queryOptions({
    queryKey: ['loan', loanId, 'waiting'],
    queryFn: async () => (await answer(api.GET('/api/loans/{loanId}/proposals', { params: { path: { loanId } } }))).proposals,
    ...calm,
  })

/** What pays the loan off on a day, today or later. */
export const payoffQuery = (loanId: string, on: string) =>
  queryOptions({
    queryKey: ['loan', loanId, 'payoff', on],
    queryFn: () => answer(api.GET('/api/loans/{loanId}/payoff', { params: { path: { loanId }, query: { on } } })),
    placeholderData: keepPreviousData,
  })

/** After money moved: the loan, what happened to it, and every list it stands in. */
export async function loanChanged(loanId: string): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['loan', loanId] }), queries.invalidateQueries({ queryKey: ['loans'] }), queries.invalidateQueries({ queryKey: ['books'] })])
}

/** That a coaching plan is there, and where its talks stand. */
export const planStandingQuery = (loanId: string) =>
  queryOptions({ queryKey: ['loan', loanId, 'coaching'], queryFn: () => answer(api.GET('/api/loans/{loanId}/coaching', { params: { path: { loanId } } })) })
