import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'

const pageSize = 20

/** Her notices, newest first, a page at a time. */
export const noticesQuery = infiniteQueryOptions({
  queryKey: ['notices'],
  queryFn: ({ pageParam }) => answer(api.GET('/api/notices', { params: { query: { limit: pageSize, ...(pageParam === null ? {} : { before: pageParam }) } } })),
  initialPageParam: null as string | null,
  getNextPageParam: ({ notices }) => (notices.length < pageSize ? null : (notices.at(-1)?.id ?? null)),
})

/** One notice, in every language in which it was sent. */
export const noticeQuery = (noticeId: string) =>
  queryOptions({ queryKey: ['notice', noticeId], queryFn: () => answer(api.GET('/api/notices/{noticeId}', { params: { path: { noticeId } } })), staleTime: Infinity })
