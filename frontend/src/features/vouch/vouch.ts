import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type VouchInvitation = components['schemas']['VouchInvitation']
export type MyVouch = components['schemas']['MyVouch']

/** What an invitation asks, by its link's token or its code. */
export const vouchInvitationQuery = (vouchToken: string) =>
  queryOptions({
    queryKey: ['vouch-invitation', vouchToken],
    queryFn: () => answer(api.GET('/api/vouch-invitations/{vouchToken}', { params: { path: { vouchToken } } })),
  })

/** Whom she has vouched for. */
export const myVouchesQuery = queryOptions({
  queryKey: ['my-vouches'],
  queryFn: async () => (await answer(api.GET('/api/vouches'))).vouches,
})
