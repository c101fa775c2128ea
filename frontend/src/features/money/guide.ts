import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type MyGuide = components['schemas']['MyGuide']

/** Her guide, as she sees her. A guarantor has none. */
export const guideQuery = (loanId: string) =>
  queryOptions({ queryKey: ['loan', loanId, 'guide'], queryFn: () => answer(api.GET('/api/loans/{loanId}/guide', { params: { path: { loanId } } })) })
