import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type Caseload = components['schemas']['Caseload']
export type Coached = components['schemas']['Coached']
export type Help = components['schemas']['HelpRequest']

/** A coach's day. */
export const caseloadQuery = queryOptions({ queryKey: ['coaching', 'caseload'], queryFn: () => answer(api.GET('/api/coaching/caseload')) })

/** One of her people. */
export const coachedQuery = (loanId: string) =>
  queryOptions({ queryKey: ['coaching', loanId], queryFn: () => answer(api.GET('/api/loans/{loanId}/coached', { params: { path: { loanId } } })) })

/** After something was written down, her day and the person are another. */
export const lookAgain = (): Promise<void> => queries.invalidateQueries({ queryKey: ['coaching'] })
