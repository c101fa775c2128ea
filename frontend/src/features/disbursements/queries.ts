import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Waiting = components['schemas']['DisbursementsWaiting']['disbursements'][number]

/** Signed loans whose money has not gone out, and why who looks may not send it. */
export const waitingQuery = queryOptions({
  queryKey: ['disbursements', 'waiting'],
  queryFn: () => answer(api.GET('/api/disbursements/waiting')),
})
