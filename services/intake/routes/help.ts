import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, contextOf, query } from '#platform/routes/index.ts'
import { askCodeSchema, askHelpCode, checkHelpCode, codeSentSchema } from '#services/identity/index.ts'
import { confirmAnswers } from '../help/confirm.ts'
import { endHelp } from '../help/end-help.ts'
import { hasBegun, startHelp } from '../help/start-help.ts'
import { myHelp } from '../queries/my-help.ts'
import { applicationParams, applicationSchema } from '../schemas.ts'
import * as schemas from '../schemas/help.ts'

const tags = ['help in person']
const access = ['officer', 'coach', 'partner'] as const
/** For what guesses at a secret, or at who has an account: some a minute for each person. */
const rateLimit = { max: 10, timeWindow: '1 minute' }

export const helpRoutes: FastifyPluginAsyncZod = async (app) => {
  const { orm, config: { secrets } } = app.deps

  app.get('/help', {
    config: { access },
    schema: { operationId: 'getMyHelp', summary: 'Whom I help today, and what is read aloud before', tags, response: { 200: schemas.myHelpSchema } },
  }, (request) => query(request, myHelp))

  app.post('/help/codes', {
    config: { access, idempotent: false, rateLimit, problems: [422] },
    schema: { operationId: 'askHelpCode', summary: 'Send her a code that she says to whoever helps', tags, body: askCodeSchema, response: { 202: codeSentSchema } },
  }, (request, reply) => command(request, reply, (ctx) => askHelpCode(ctx, secrets, request.body), { status: 202 }))

  app.post('/help', {
    config: { access, idempotent: false, rateLimit, problems: [409, 422] },
    schema: {
      operationId: 'startHelp', summary: 'Begin to help in person: her account, her draft, her consent', tags,
      body: schemas.startHelp, response: { 201: applicationSchema },
      description: 'Takes no Idempotency-Key: the id of the sitting is the key, and a code in a body is not remembered.',
    },
  }, async (request, reply) => {
    const { code, ...input } = request.body
    if (code) {
      const ctx = await contextOf(request, orm.em.fork())
      // Asked again after the answer was lost on the way: the code was used, and the help has begun.
      if (!await hasBegun(ctx, input.id)) await checkHelpCode(ctx.em, secrets, input, { id: code.codeId, code: code.code }, ctx.now)
    }
    return command(request, reply, (ctx) => startHelp(ctx, request.body), { status: 201 })
  })

  app.post('/applications/:applicationId/help/confirmation', {
    config: { access },
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
