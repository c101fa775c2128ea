import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { makeProof } from '../commands/make-proof.ts'
import { checkedProof, proofsOf } from '../queries/proofs.ts'
import * as schemas from '../schemas.ts'

const tags = ['papers']
const params = schemas.loanParams

/** Papers that say how a loan stands, and how somebody who holds one has it confirmed. */
export const proofRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/loans/:loanId/proofs', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listProofs', summary: 'Papers made of a loan, and those that can be made', tags, params, response: { 200: schemas.proofListSchema } },
  }, (request) => query(request, (ctx) => proofsOf(ctx, request.params.loanId), { audited: { action: 'proofs-read', subjectKind: 'loan', subjectId: request.params.loanId } }))

  app.post('/loans/:loanId/proofs', {
    // Drawing one takes some hundred milliseconds of a processor that everybody shares.
    config: { access: 'signed-in', problems: [409, 422], rateLimit: { max: 20, timeWindow: '1 minute' } },
    schema: { operationId: 'makeProof', summary: 'Make a proof of good standing, a year’s interest, or a payoff letter', tags, params, body: schemas.proofToMakeSchema, response: { 201: schemas.proofMadeSchema } },
  }, (request, reply) => {
    const { publicUrl } = request.server.deps.config.http
    return command(request, reply, (ctx) => makeProof(ctx, request.params.loanId, request.body, `${publicUrl}/check`), { status: 201 })
  })

  app.get('/check/:code', {
    // The code is 60 random bits; the limit makes guessing it hopeless all the same.
    config: { access: 'public', rateLimit: { max: 20, timeWindow: '1 minute' } },
    schema: { operationId: 'checkProof', summary: 'Whether a proof of good standing is ours, and what it says', tags, params: schemas.checkParams, response: { 200: schemas.checkedProofSchema } },
  }, (request) => query(request, (ctx) => checkedProof(ctx, request.params.code)))
}
