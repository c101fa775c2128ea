import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { claimRoutes } from './claims/routes.ts'
import { addPledge, beginPool, takeBackPledge } from './commands/keep-pools.ts'
import { pools } from './queries/pools.ts'
import { createPoolSchema, makePledgeSchema, pledgeParams, poolListSchema, poolParams, poolSchema, takeBackPledgeSchema } from './schemas.ts'

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/pools', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'listPools', summary: 'Pools with their pledges and the room left', tags: ['pools'], response: { 200: poolListSchema } },
  }, (request) => query(request, async (ctx) => ({ pools: await pools(ctx) })))

  app.post('/pools', {
    config: { access: ['administrator'] },
    schema: { operationId: 'createPool', summary: 'Begin a pool, with the pledges that are there already', tags: ['pools'], body: createPoolSchema, response: { 201: poolSchema } },
  }, (request, reply) => command(request, reply, (ctx) => beginPool(ctx, request.body), { status: 201 }))

  app.post('/pools/:poolId/pledges', {
    config: { access: ['administrator'], problems: [404] },
    schema: { operationId: 'makePledge', summary: 'One source puts its part into a pool', tags: ['pools'], params: poolParams, body: makePledgeSchema, response: { 201: poolSchema } },
  }, (request, reply) => command(request, reply, (ctx) => addPledge(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/pools/:poolId/pledges/:pledgeId/reversal', {
    config: { access: ['administrator'], problems: [404] },
    schema: { operationId: 'takeBackPledge', summary: 'Take a pledge back, with why', tags: ['pools'], params: pledgeParams, body: takeBackPledgeSchema, response: { 201: poolSchema } },
  }, (request, reply) => command(request, reply, (ctx) => takeBackPledge(ctx, { ...request.params, ...request.body }), { status: 201 }))

  await app.register(claimRoutes)
}
