import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { openPartners } from './queries/partners.ts'
import { partnerListSchema } from './schemas.ts'

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/partners', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listPartners', summary: 'Organisations that can be asked to recommend one', tags: ['partners'], response: { 200: partnerListSchema } },
  }, (request) => query(request, async (ctx) => ({ partners: (await openPartners(ctx)).map(({ id, name, about }) => ({ partnerId: id, name, about })) })))
}
