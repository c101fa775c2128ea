import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command } from '#platform/routes/index.ts'
import { markPosted } from '../commands/mark-posted.ts'
import { deliveryParams, postedSchema } from '../schemas/letters.ts'

const tags = ['decisions']

/** Letters that go by post. */
export const letterRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/deliveries/:deliveryId/posting', {
    config: { access: ['officer'], problems: [409] },
    schema: { operationId: 'markPosted', summary: 'Keep that a letter was printed and posted', tags, params: deliveryParams, response: { 200: postedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => markPosted(ctx, request.params.deliveryId)))
}
