import { queryOptions } from '@tanstack/react-query'
import { answer, api } from '#frontend/api/client.ts'
import { queries } from '#frontend/api/queries.ts'
import type { components } from '#frontend/api/schema.d.ts'

export type KeptPartner = components['schemas']['KeptPartner']
export type Pool = components['schemas']['Pool']
export type PoolClaims = components['schemas']['PoolClaims']
export type PoolForecastView = components['schemas']['PoolForecast']
export type CoachingPlans = components['schemas']['CoachingPlans']

export const keptPartnersQuery = queryOptions({ queryKey: ['partners', 'kept'], queryFn: async () => (await answer(api.GET('/api/partners/kept'))).partners })
export const scorecardsQuery = queryOptions({ queryKey: ['partners', 'scorecards'], queryFn: async () => (await answer(api.GET('/api/partners/scorecards'))).partners })
export const poolsQuery = queryOptions({ queryKey: ['pools', 'all'], queryFn: async () => (await answer(api.GET('/api/pools'))).pools })
export const poolClaimsQuery = (poolId: string) => queryOptions({ queryKey: ['pools', poolId, 'claims'], queryFn: () => answer(api.GET('/api/pools/{poolId}/claims', { params: { path: { poolId } } })) })
export const poolForecastQuery = (poolId: string) => queryOptions({ queryKey: ['pools', poolId, 'forecast'], queryFn: () => answer(api.GET('/api/pools/{poolId}/forecast', { params: { path: { poolId } } })) })
/** Where a pledger's statement is as a paper. */
export const pledgerPaperAddress = (poolId: string, pledgeId: string): string => `/api/pools/${poolId}/pledges/${pledgeId}/statement.pdf`
export const pledgerStatementQuery = (poolId: string, pledgeId: string) => queryOptions({
  queryKey: ['pools', poolId, 'pledger', pledgeId], queryFn: () => answer(api.GET('/api/pools/{poolId}/pledges/{pledgeId}/statement', { params: { path: { poolId, pledgeId } } })),
})
export const coachingPlansQuery = queryOptions({ queryKey: ['coaching-plans'], queryFn: () => answer(api.GET('/api/coaching/plans')) })

/** After a change: whoever shows organisations or pools asks again. */
export async function keptChanged(): Promise<void> {
  await Promise.all([queries.invalidateQueries({ queryKey: ['partners'] }), queries.invalidateQueries({ queryKey: ['pools'] })])
}
