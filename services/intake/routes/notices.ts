import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { readNotice } from '../commands/read-notice.ts'
import { myNotice, myNotices } from '../queries/notices.ts'
import * as schemas from '../schemas/notices.ts'

const tags = ['notices']
const access = 'signed-in'
const params = schemas.noticeParams

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
}
