import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Audited } from '#platform/audit/index.ts'
import { query } from '#platform/routes/index.ts'
import { asPaper } from '#platform/documents/index.ts'
import { document } from '../queries/document.ts'
import { receipt } from '../queries/receipt.ts'
import { statement } from '../queries/statement.ts'
import { documentParams, loanParams, paymentParams, statementQuery } from '../schemas.ts'

const tags = ['papers']
/** Drawing one takes some hundred milliseconds of a processor that everybody shares. */
const rateLimit = { max: 60, timeWindow: '1 minute' }
const pdf = { 200: { description: 'The paper', content: { 'application/pdf': { schema: z.instanceof(Buffer).meta({ type: 'string', format: 'binary' }) } } } }
const look = (subjectKind: string, subjectId: string): { audited: Audited } => ({ audited: { action: `${subjectKind}-read`, subjectKind, subjectId } })

/** Papers as PDF, in both languages. Every look at one is written down. */
export const paperRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/loans/:loanId/statement', {
    config: { access: 'signed-in', problems: [409, 422], rateLimit },
    schema: { operationId: 'getStatement', summary: 'Statement of a loan (PDF)', tags, params: loanParams, querystring: statementQuery, response: pdf },
  }, async (request, reply) => {
    const { loanId } = request.params
    return asPaper(reply, await query(request, (ctx) => statement(ctx, loanId, request.query), look('loan', loanId)))
  })

  app.get('/loans/:loanId/payments/:eventId/receipt', {
    config: { access: 'signed-in', rateLimit },
    schema: { operationId: 'getReceipt', summary: 'Receipt of a payment (PDF)', tags, params: paymentParams, response: pdf },
  }, async (request, reply) => {
    const { loanId, eventId } = request.params
    return asPaper(reply, await query(request, (ctx) => receipt(ctx, loanId, eventId), look('loan', loanId)))
  })

  app.get('/documents/:documentId', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getDocument', summary: 'A kept paper, its exact bytes (PDF)', tags, params: documentParams, response: pdf },
  }, async (request, reply) => {
    const { documentId } = request.params
    return asPaper(reply, await query(request, (ctx) => document(ctx, documentId), look('document', documentId)))
  })
}
