import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command } from '#platform/routes/index.ts'
import { recordPayment } from '../commands/record-payment.ts'
import { paymentsTogether } from '../commands/record-payments-together.ts'
import { reversePayment } from '../commands/reverse-payment.ts'
import {
  loanParams, paymentParams, paymentRecordedSchema, paymentReversedSchema, recordPaymentSchema, reversePaymentSchema,
} from '../schemas.ts'

const tags = ['payments']
const access = ['officer', 'finance'] as const
const problems = [409, 422]

export const paymentRoutes: FastifyPluginAsyncZod = async (app) => {
  const recordTogether = paymentsTogether()
  app.post('/loans/:loanId/payments', {
    config: { access, problems },
    schema: {
      operationId: 'recordPayment', summary: 'Write down money received', tags,
      params: loanParams, body: recordPaymentSchema, response: { 201: paymentRecordedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => recordPayment(ctx, request.params.loanId, request.body), {
    status: 201, atOnce: (ctx, claim, status) => recordTogether({ ctx, loanId: request.params.loanId, input: request.body, claim, status }),
  }))

  app.post('/loans/:loanId/payments/:eventId/reversal', {
    config: { access, problems },
    schema: {
      operationId: 'reversePayment', summary: 'Undo a payment written down by mistake', tags,
      params: paymentParams, body: reversePaymentSchema, response: { 201: paymentReversedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => reversePayment(ctx, request.params.loanId, request.params.eventId, request.body), { status: 201 }))
}
