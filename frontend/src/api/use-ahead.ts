import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import { answer, api } from './client.ts'
import type { components } from './schema.d.ts'
import { useStill } from './use-still.ts'

type Choice = components['schemas']['AheadPreview']['choices'][number]

const aheadQuery = (loanId: string, amountCents: number) =>
  queryOptions({
    queryKey: ['loan', loanId, 'ahead', amountCents],
    queryFn: () => answer(api.GET('/api/loans/{loanId}/ahead', { params: { path: { loanId }, query: amountCents === 0 ? {} : { amountCents } } })),
    placeholderData: keepPreviousData,
  })

/**
 * What an amount paid today would leave of a loan under each choice for money ahead, asked once its typing has paused.
 *
 * @param amountCents what is typed by now; 0 where that is nothing
 */
export function useAhead(loanId: string, amountCents: number): (ahead: Choice['ahead']) => Choice['after'] | undefined {
  const { data } = useQuery(aheadQuery(loanId, useStill(amountCents)))
  return (ahead) => data?.choices.find((choice) => choice.ahead === ahead)?.after
}
