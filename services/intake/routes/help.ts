import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command } from '#platform/routes/index.ts'
import { confirmAnswers } from '../help/confirm.ts'
import { endHelp } from '../help/end-help.ts'
import { applicationParams, applicationSchema } from '../schemas.ts'
import * as schemas from '../schemas/help.ts'

const tags = ['help in person']

export const helpRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/applications/:applicationId/help/confirmation', {
    config: { access: ['officer', 'coach', 'partner'] },
    schema: {
      operationId: 'confirmAnswers', summary: 'On the helper’s device: she looked it over and says by her name that it is right', tags,
      params: applicationParams, body: schemas.confirmAnswers, response: { 200: applicationSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => confirmAnswers(ctx, { ...request.params, ...request.body })))

  app.post('/applications/:applicationId/help/end', {
    config: { access: 'signed-in' },
    schema: {
      operationId: 'endHelp', summary: 'End help in person: by her, or by whoever helps', tags,
      params: applicationParams, response: { 200: schemas.helpEnded },
    },
  }, (request, reply) => command(request, reply, (ctx) => endHelp(ctx, request.params)))
}
