import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { reissueAgreement } from '../commands/reissue-agreement.ts'
import { signAgreement } from '../commands/sign-agreement.ts'
import { loanAgreement } from '../queries/loan-agreement.ts'
import {
  agreementParams, agreementReissuedSchema, agreementSchema, agreementSignedSchema, loanParams, reissueAgreementSchema, signAgreementSchema,
} from '../schemas.ts'

const tags = ['agreements']

export const agreementRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/loans/:loanId/agreement', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getAgreement', summary: 'The agreement: its box, its paper, who signed', tags, params: loanParams, response: { 200: agreementSchema } },
  }, (request) => query(request, (ctx) => loanAgreement(ctx, request.params.loanId)))

  app.post('/loans/:loanId/agreement', {
    config: { access: ['officer', 'finance'], problems: [409, 422] },
    schema: {
      operationId: 'reissueAgreement', summary: 'Make the agreement anew for another day of funding', tags,
      params: loanParams, body: reissueAgreementSchema, response: { 201: agreementReissuedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => reissueAgreement(ctx, request.params.loanId, request.body), { status: 201 }))

  app.post('/agreements/:agreementId/signatures', {
    config: { access: 'signed-in', problems: [409, 422] },
    schema: {
      operationId: 'signAgreement', summary: 'Sign an agreement as one of its parties', tags,
      params: agreementParams, body: signAgreementSchema, response: { 201: agreementSignedSchema },
    },
  }, (request, reply) => {
    const from = { ip: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null }
    return command(request, reply, (ctx) => signAgreement(ctx, request.params.agreementId, request.body, from), { status: 201 })
  })
}
