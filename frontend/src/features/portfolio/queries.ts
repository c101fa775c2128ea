import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type PortfolioAtRisk = components['schemas']['PortfolioAtRisk']
export type Portfolio = PortfolioAtRisk['total']

/** Portfolio at risk as it stands, or at the end of a closed day. */
export const portfolioQuery = (on: string | undefined) =>
  queryOptions({
    queryKey: ['reports', 'portfolio-at-risk', on ?? ''],
    queryFn: () => answer(api.GET('/api/reports/portfolio-at-risk', { params: { query: on === undefined ? {} : { on } } })),
    placeholderData: keepPreviousData,
  })
