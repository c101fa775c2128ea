import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { poolForecastSchema, poolParams } from '#services/pools/index.ts'
import { poolForecast } from '../queries/pool-forecast.ts'

/** What the schedules of loans say of the pool behind them. */
export const poolRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/pools/:poolId/forecast', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'getPoolForecast', summary: 'Headroom at the next twelve month ends, if everybody pays as planned', tags: ['pools'], params: poolParams, response: { 200: poolForecastSchema } },
  }, (request) => query(request, (ctx) => poolForecast(ctx, request.params.poolId)))
}
