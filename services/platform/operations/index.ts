import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { notFound } from '../errors/index.ts'
import { query } from '../routes/index.ts'
import { localMessages } from './local-messages.ts'
import { auditEvents, incidents } from './queries.ts'
import { auditEventsSchema, auditQuery, incidentsSchema, messagesSchema, pageOfIds } from './schemas.ts'

const tags = ['operations']

/** What those who run Molino look at: incidents, who did what, and on a demo the messages it would have sent. */
const operations: FastifyPluginAsyncZod = async (app) => {
  app.get('/incidents', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'listIncidents', summary: 'What needs looking into', tags, querystring: pageOfIds, response: { 200: incidentsSchema } },
  }, (request) => query(request, (ctx) => incidents(ctx, request.query)))

  app.get('/audit-events', {
    config: { access: ['administrator', 'auditor'] },
    schema: { operationId: 'listAuditEvents', summary: 'Who did or looked at what', tags, querystring: auditQuery, response: { 200: auditEventsSchema } },
  }, (request) => query(request, (ctx) => auditEvents(ctx, request.query)))

  app.get('/local/messages', {
    config: { access: 'public', problems: [404] },
    schema: {
      operationId: 'listLocalMessages', summary: 'On a demo only: every message and code, as it would have been sent', tags,
      querystring: pageOfIds, response: { 200: messagesSchema },
    },
  }, (request) => query(request, async (ctx) => {
    if (!app.deps.config.demo) throw notFound()
    return localMessages(ctx, request.query, app.deps.config.secrets.fieldEncryptionKey)
  }))
}
export default operations
