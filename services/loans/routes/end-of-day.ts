import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { endOfDayRuns } from '../queries/end-of-day-runs.ts'
import { endOfDayRunsSchema } from '../schemas.ts'

export const endOfDayRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/end-of-day', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'listEndOfDayRuns', summary: 'Business dates that were closed, with the portfolio by age', tags: ['operations'], response: { 200: endOfDayRunsSchema } },
  }, (request) => query(request, async (ctx) => ({ runs: await endOfDayRuns(ctx) })))
}
