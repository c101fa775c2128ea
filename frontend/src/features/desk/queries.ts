import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Queue = components['schemas']['Queue']
export type QueueRow = components['schemas']['QueueRow']

export const queueFilters = ['all', 'mine', 'waiting-on-me', 'to-decide', 'second', 'missing', 'over-limit', 'spanish'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** Undecided applications, nearest legal deadline first; asked again every minute, because colleagues work on it too. */
export const queueQuery = (filter: QueueFilter) =>
  queryOptions({
    queryKey: ['queue', filter],
    queryFn: () => answer(api.GET('/api/queue', { params: { query: { filter } } })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
