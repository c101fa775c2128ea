import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query, type QueryOptions } from '#platform/routes/index.ts'
import type { Actor } from '#platform/context/index.ts'
import { seesAllLoans } from '../access.ts'
import { loanEvents } from '../queries/loan-events.ts'
import { loanList } from '../queries/loan-list.ts'
import { loanPage } from '../queries/loan-page.ts'
import { payoff } from '../queries/payoff.ts'
import { loanListQuery, loanListSchema, loanPageSchema, loanParams, payoffQuery, payoffSchema, searchLoans, timelineSchema } from '../schemas.ts'

const tags = ['loans']

/** Staff who look at somebody's loan leave a trace; she herself looks at her own. */
const staffLook = (actor: Actor, loanId: string): QueryOptions => (
  seesAllLoans(actor) ? { audited: { action: 'loan-read', subjectKind: 'loan', subjectId: loanId } } : {}
)

export const loanRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/loans', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listLoans', summary: 'My loans; for staff, the programme’s', tags, querystring: loanListQuery, response: { 200: loanListSchema } },
  }, (request) => query(request, async (ctx) => ({ loans: await loanList(ctx, request.query) })))

  // A read, like the one above; the word goes in a body, because addresses are kept in logs and histories.
  app.post('/loans/search', {
    config: { access: 'signed-in', idempotent: false },
    schema: { operationId: 'searchLoans', summary: 'Loans by a name, a business or a reference', tags, body: searchLoans, response: { 200: loanListSchema } },
  }, (request) => query(request, async (ctx) => ({ loans: await loanList(ctx, request.body) })))

  app.get('/loans/:loanId', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getLoan', summary: 'What is owed and when, the schedule, the charts', tags, params: loanParams, response: { 200: loanPageSchema } },
  }, (request) => query(request, (ctx) => loanPage(ctx, request.params.loanId), staffLook(request.actor, request.params.loanId)))

  app.get('/loans/:loanId/events', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listLoanEvents', summary: 'Everything that happened to a loan', tags, params: loanParams, response: { 200: timelineSchema } },
  }, (request) => query(request, async (ctx) => ({ events: await loanEvents(ctx, request.params.loanId) }), staffLook(request.actor, request.params.loanId)))

  app.get('/loans/:loanId/payoff', {
    config: { access: 'signed-in', problems: [409, 422] },
    schema: { operationId: 'getPayoff', summary: 'What pays the loan off on a day', tags, params: loanParams, querystring: payoffQuery, response: { 200: payoffSchema } },
  }, (request) => query(request, (ctx) => payoff(ctx, request.params.loanId, request.query.on)))
}
