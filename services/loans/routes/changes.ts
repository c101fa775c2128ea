import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { changeLoan } from '../commands/change-loan.ts'
import { reverseEvent } from '../commands/reverse-event.ts'
import { previewChange } from '../queries/preview-change.ts'
import { changePreviewSchema, eventReversedSchema, loanChangedSchema, loanChangeSchema, loanParams, paymentParams, reverseEventSchema } from '../schemas.ts'

const tags = ['loan changes']
const access = ['officer', 'finance'] as const
const problems = [409, 422]

/** What happens to a running loan besides payments, looked at first, written down, and taken back. */
export const changeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/loans/:loanId/changes', {
    config: { access, problems },
    schema: {
      operationId: 'changeLoan', summary: 'Write down a pause, another rate, a fee, what is given up, paid back, lost or recovered', tags,
      params: loanParams, body: loanChangeSchema, response: { 201: loanChangedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => changeLoan(ctx, request.params.loanId, request.body), { status: 201 }))

  // A read: it says what would be, in a body because that is what will be sent.
  app.post('/loans/:loanId/changes/preview', {
    config: { access, problems, idempotent: false },
    schema: {
      operationId: 'previewChange', summary: 'What a change would make of the loan', tags,
      params: loanParams, body: loanChangeSchema, response: { 200: changePreviewSchema },
    },
  }, (request) => query(request, (ctx) => previewChange(ctx, request.params.loanId, request.body)))

  app.post('/loans/:loanId/events/:eventId/reversal', {
    config: { access, problems },
    schema: {
      operationId: 'reverseLoanEvent', summary: 'Take back what was written down by mistake', tags,
      params: paymentParams, body: reverseEventSchema, response: { 201: eventReversedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => reverseEvent(ctx, request.params.loanId, request.params.eventId, request.body), { status: 201 }))
}
