import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command } from '#platform/routes/index.ts'
import { askForMissing } from '../commands/ask-for-missing.ts'
import { resolveMissing } from '../commands/resolve-missing.ts'
import { applicationParams } from '../schemas.ts'
import * as schemas from '../schemas/missing.ts'

const tags = ['missing items']

export const missingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/applications/:applicationId/missing-items', {
    config: { access: ['officer'] },
    schema: {
      operationId: 'askForMissing', summary: 'Ask for what is missing, all at once', tags,
      params: applicationParams, body: schemas.askForMissing, response: { 201: schemas.completenessSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => askForMissing(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/applications/:applicationId/missing-items/:itemId/resolution', {
    config: { access: ['officer'] },
    schema: {
      operationId: 'resolveMissing', summary: 'It has come, or is no longer needed', tags,
      params: schemas.missingItemParams, response: { 200: schemas.completenessSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => resolveMissing(ctx, request.params)))
}
