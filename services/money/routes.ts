import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { disburseLoan } from './commands/disburse-loan.ts'
import { disbursementsWaiting } from './queries/disbursements-waiting.ts'
import { disbursedSchema, disburseSchema, loanParams, waitingSchema } from './schemas.ts'

const tags = ['money']

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/disbursements/waiting', {
    config: { access: ['officer', 'finance', 'auditor'] },
    schema: { operationId: 'listDisbursementsWaiting', summary: 'Signed loans whose money has not gone out', tags, response: { 200: waitingSchema } },
  }, (request) => query(request, async (ctx) => ({ disbursements: await disbursementsWaiting(ctx) })))

  app.post('/loans/:loanId/disbursement', {
    config: { access: ['officer', 'finance'], problems: [409, 422] },
    schema: {
      operationId: 'disburseLoan', summary: 'Send a signed loan’s money, by another person than who decided it', tags,
      params: loanParams, body: disburseSchema, response: { 201: disbursedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => disburseLoan(ctx, request.params.loanId, request.body), { status: 201 }))
}
