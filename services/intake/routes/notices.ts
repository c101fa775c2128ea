import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { command, query } from '#platform/routes/index.ts'
import { asPaper } from '#platform/documents/index.ts'
import { readNotice } from '../commands/read-notice.ts'
import { letter } from '../queries/letter.ts'
import { myNotice, myNotices } from '../queries/notices.ts'
import * as schemas from '../schemas/notices.ts'

const tags = ['notices']
const access = 'signed-in'
const params = schemas.noticeParams
const pdf = { 200: { description: 'The letter', content: { 'application/pdf': { schema: z.instanceof(Buffer).meta({ type: 'string', format: 'binary' }) } } } }

export const noticeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/notices', {
    config: { access },
    schema: { operationId: 'listNotices', summary: 'One’s own notices, newest first', tags, querystring: schemas.noticesQuery, response: { 200: schemas.noticeListSchema } },
  }, (request) => query(request, (ctx) => myNotices(ctx, request.query)))

  app.get('/notices/:noticeId', {
    config: { access },
    schema: { operationId: 'getNotice', summary: 'One notice, in both languages as it was sent', tags, params, response: { 200: schemas.noticeSchema } },
  }, (request) => query(request, (ctx) => myNotice(ctx, request.params.noticeId)))

  app.post('/notices/:noticeId/reading', {
    config: { access },
    schema: { operationId: 'readNotice', summary: 'Keep when it was first opened', tags, params, response: { 200: schemas.noticeRead } },
  }, (request, reply) => command(request, reply, (ctx) => readNotice(ctx, request.params.noticeId)))

  app.get('/notices/:noticeId/letter', {
    config: { access },
    schema: { operationId: 'getLetter', summary: 'The letter on paper of a notice, its exact bytes (PDF); the look is recorded', tags, params, response: pdf },
  }, async (request, reply) => {
    const { noticeId } = request.params
    return asPaper(reply, await query(request, (ctx) => letter(ctx, noticeId), { audited: { action: 'letter-read', subjectKind: 'notice', subjectId: noticeId } }))
  })
}
