import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { pools } from './queries/pools.ts'
import { poolListSchema } from './schemas.ts'

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/pools', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'listPools', summary: 'Pools with their pledges and the room left', tags: ['pools'], response: { 200: poolListSchema } },
  }, (request) => query(request, async (ctx) => ({ pools: await pools(ctx) })))
}
