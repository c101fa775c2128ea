import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Queue = components['schemas']['Queue']
export type QueueRow = components['schemas']['QueueRow']
export type SavedFilter = components['schemas']['SavedFilter']

export const queueFilters = ['mine', 'all', 'waiting-on-me', 'to-decide', 'second', 'missing', 'over-limit', 'spanish'] as const
export type QueueFilter = (typeof queueFilters)[number]

/** What of the queue is looked at: kept in the address but for the word, and under a name where she keeps it. */
export interface QueueView {
  readonly filter: QueueFilter
  readonly search?: string
  readonly officerId?: string
}

const askQueue = ({ search = '', ...shown }: QueueView) =>
  (search === '' ? api.GET('/api/queue', { params: { query: shown } }) : api.POST('/api/queue/search', { body: { ...shown, search } }))

/** Undecided applications, nearest legal deadline first; asked again every minute, because colleagues work on it too. */
export const queueQuery = (view: QueueView) =>
  queryOptions({
    queryKey: ['queue', view],
    queryFn: () => answer(askQueue(view)),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })

export const savedFiltersQuery = queryOptions({
  queryKey: ['saved-filters'],
  queryFn: async () => (await answer(api.GET('/api/saved-filters'))).filters,
})
