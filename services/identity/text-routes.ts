import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { setTexts } from './commands/set-texts.ts'
import { myTexts } from './queries/my-texts.ts'
import { setTextsSchema, textsSchema } from './schemas/texts.ts'

const tags = ['identity']

/** Whether a person wants text messages. */
export const textRoutes: FastifyPluginAsyncZod = async (app) => {
  const { fieldEncryptionKey } = app.deps.config.secrets

  app.get('/me/texts', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getMyTexts', summary: 'Whether I get text messages', tags, response: { 200: textsSchema } },
  }, (request) => query(request, (ctx) => myTexts(ctx, fieldEncryptionKey)))

  app.put('/me/texts', {
    config: { access: 'signed-in', problems: [409] },
    schema: { operationId: 'setMyTexts', summary: 'Say yes or no to text messages', tags, body: setTextsSchema, response: { 200: textsSchema } },
  }, (request, reply) => command(request, reply, (ctx) => setTexts(ctx, fieldEncryptionKey, request.body)))
}
