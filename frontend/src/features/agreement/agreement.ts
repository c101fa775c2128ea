import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Agreement = components['schemas']['Agreement']

/** The agreement to be signed: its box, its schedule, who signs, and what consent to electronic papers says. */
export const agreementQuery = (loanId: string) =>
  queryOptions({ queryKey: ['loan', loanId, 'agreement'], queryFn: () => answer(api.GET('/api/loans/{loanId}/agreement', { params: { path: { loanId } } })) })
