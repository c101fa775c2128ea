import { sumCents } from '#domain/money/cents.ts'
import { headroomForecast, plannedPrincipal, type PlannedPrincipal } from '#domain/pool/forecast.ts'
import type { Context } from '#platform/context/index.ts'
import { poolById, type PoolForecast } from '#services/pools/index.ts'
import { stateOf } from '../history.ts'
import { loanRecords } from '../record.ts'

/**
 * A pool's headroom at the next twelve month ends, from the schedules of what is lent as they stand. What is reserved stays so, what
 * is late is not counted on, and nothing else is lent. @throws 404
 */
export async function poolForecast(ctx: Context, poolId: string): Promise<PoolForecast> {
  const { exposureCents, headroomCents } = await poolById(ctx, poolId)
  const asOf = ctx.businessDate
  const planned = await plannedOf(ctx, poolId, asOf)
  const comingCents = sumCents(planned.map(({ principalCents }) => principalCents))
  return { poolId, asOf, exposureCents, headroomCents, lateCents: exposureCents - comingCents, months: headroomForecast({ exposureCents, headroomCents }, planned, asOf) }
}

async function plannedOf(ctx: Context, poolId: string, asOf: string): Promise<PlannedPrincipal[]> {
  const backed = await ctx.em.execute<{ id: string }[]>("select l.id from pool_backing b join loan l on l.id = b.loan_id where b.pool_id = ? and l.status = 'active'", [poolId])
  const records = await loanRecords(ctx, backed.map(({ id }) => id))
  return [...records.values()].flatMap((record) => {
    const state = stateOf(record, asOf)
    return state ? plannedPrincipal(state.installments, { asOf, principalCents: state.outstanding.principalCents }) : []
  })
}
