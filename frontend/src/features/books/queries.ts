import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type TrialBalance = components['schemas']['TrialBalance']
export type BookCloses = components['schemas']['BookCloses']
export type Reconciliation = components['schemas']['Reconciliation']

/** The lender's book, which these pages are about. */
const bookCode = 'lender'
const path = { bookCode }

/** Everything that hangs on the books. */
export const booksKey = ['books', bookCode] as const

/** Every account on a day; today's where none is given. */
export const trialBalanceQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: [...booksKey, 'trial-balance', on],
    queryFn: () => answer(api.GET('/api/books/{bookCode}/trial-balance', { params: { path, query: on === undefined ? {} : { on } } })),
    placeholderData: keepPreviousData,
  })

export const closesQuery = queryOptions({ queryKey: [...booksKey, 'closes'], queryFn: () => answer(api.GET('/api/books/{bookCode}/closes', { params: { path } })) })

export const reconciliationQuery = queryOptions({
  queryKey: [...booksKey, 'reconciliation'], queryFn: () => answer(api.GET('/api/books/{bookCode}/reconciliation', { params: { path } })),
})

/** Where the files are. The cookie says who asks. */
export const beancountAddress = `/api/books/${bookCode}/export.beancount`
export const csvAddress = (from: string, through: string): string => `/api/books/${bookCode}/export.csv?${new URLSearchParams({ from, through, by: 'effective' })}`
