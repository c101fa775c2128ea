import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { markPosted } from '../commands/mark-posted.ts'
import { lettersToPost } from '../queries/letters-to-post.ts'
import { deliveryParams, lettersToPostSchema, postedSchema } from '../schemas/letters.ts'

const tags = ['decisions']

/** Letters that go by post. */
export const letterRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/letters-to-post', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'listLettersToPost', summary: 'Letters that wait to be printed and posted', tags, response: { 200: lettersToPostSchema } },
  }, (request) => query(request, lettersToPost))

  app.post('/deliveries/:deliveryId/posting', {
    config: { access: ['officer'], problems: [409] },
    schema: { operationId: 'markPosted', summary: 'Keep that a letter was printed and posted', tags, params: deliveryParams, response: { 200: postedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => markPosted(ctx, request.params.deliveryId)))
}
