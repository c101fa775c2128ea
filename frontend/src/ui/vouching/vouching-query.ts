import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Vouching = components['schemas']['Vouching']
export type VoucherInvited = components['schemas']['VoucherInvited']

/** Who was asked to vouch for an application, and who has answered. */
export const vouchingQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['vouching', applicationId],
    // Others answer while she does something else.
    refetchOnMount: 'always',
    queryFn: () => answer(api.GET('/api/applications/{applicationId}/vouching', { params: { path: { applicationId } } })),
  })
