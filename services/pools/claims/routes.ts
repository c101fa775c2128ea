import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { asPaper } from '#platform/documents/index.ts'
import { command, query } from '#platform/routes/index.ts'
import { agreeToClaim, refuseClaim } from '../commands/answer-claim.ts'
import { askForClaim } from '../commands/ask-for-claim.ts'
import { setWaterfall } from '../commands/set-waterfall.ts'
import { takeBackClaim } from '../commands/take-back-claim.ts'
import { claims } from '../queries/claims.ts'
import { pledgerPaper } from '../queries/pledger-paper.ts'
import { pledgerStatement } from '../queries/pledger-statement.ts'
import * as schemas from '../schemas.ts'

const tags = ['pools']
const decides = ['finance', 'administrator'] as const
const problems = [404, 409]
const pdf = { 200: { description: 'The paper', content: { 'application/pdf': { schema: z.instanceof(Buffer).meta({ type: 'string', format: 'binary' }) } } } }

/** What a pool bears of loans that were charged off: asked for, agreed to by another, taken back; and what each pledger can read of it. */
export const claimRoutes: FastifyPluginAsyncZod = async (app) => {
  app.put('/pools/:poolId/waterfall', {
    config: { access: ['administrator'], problems: [404] },
    schema: { operationId: 'setWaterfall', summary: 'Say who bears claims before whom, from now on', tags, params: schemas.poolParams, body: schemas.setWaterfallSchema, response: { 200: schemas.poolSchema } },
  }, (request, reply) => command(request, reply, (ctx) => setWaterfall(ctx, { ...request.params, ...request.body })))

  app.get('/pools/:poolId/claims', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'listPoolClaims', summary: 'What a pool has borne, what waits for a second person, and what could be asked for', tags, params: schemas.poolParams, response: { 200: schemas.poolClaimsSchema } },
  }, (request) => query(request, (ctx) => claims(ctx, request.params.poolId)))

  app.post('/pools/:poolId/claims', {
    config: { access: decides, problems },
    schema: { operationId: 'askForClaim', summary: 'Ask that a pool bear the principal of a charged-off loan', tags, params: schemas.poolParams, body: schemas.askForClaimSchema, response: { 201: schemas.claimAnsweredSchema } },
  }, (request, reply) => command(request, reply, (ctx) => askForClaim(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/pools/:poolId/claims/:claimId/agreement', {
    config: { access: decides, problems },
    schema: { operationId: 'agreeToClaim', summary: 'Agree as the second person: the pledges bear it', tags, params: schemas.claimParams, response: { 200: schemas.claimAnsweredSchema } },
  }, (request, reply) => command(request, reply, (ctx) => agreeToClaim(ctx, request.params)))

  app.post('/pools/:poolId/claims/:claimId/refusal', {
    config: { access: decides, problems },
    schema: { operationId: 'refuseClaim', summary: 'Say no to a claim, or take back what was asked', tags, params: schemas.claimParams, response: { 200: schemas.claimAnsweredSchema } },
  }, (request, reply) => command(request, reply, (ctx) => refuseClaim(ctx, request.params)))

  app.post('/pools/:poolId/claims/:claimId/reversal', {
    config: { access: decides, problems },
    schema: { operationId: 'takeBackClaim', summary: 'Take a claim back, with why', tags, params: schemas.claimParams, body: schemas.takeBackClaimSchema, response: { 201: schemas.claimAnsweredSchema } },
  }, (request, reply) => command(request, reply, (ctx) => takeBackClaim(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.get('/pools/:poolId/pledges/:pledgeId/statement', {
    config: { access: ['finance', 'administrator', 'auditor'], problems: [404] },
    schema: { operationId: 'getPledgerStatement', summary: 'What a source pledged, what was taken and given back, and what it has left', tags, params: schemas.pledgeParams, response: { 200: schemas.pledgerStatementSchema } },
  }, (request) => query(request, (ctx) => pledgerStatement(ctx, request.params.poolId, request.params.pledgeId)))

  app.get('/pools/:poolId/pledges/:pledgeId/statement.pdf', {
    config: { access: ['finance', 'administrator', 'auditor'], problems: [404], rateLimit: { max: 60, timeWindow: '1 minute' } },
    schema: { operationId: 'getPledgerPaper', summary: 'The same for the pledger, in both languages (PDF)', tags, params: schemas.pledgeParams, response: pdf },
  }, async (request, reply) => asPaper(reply, await query(request, (ctx) => pledgerPaper(ctx, request.params.poolId, request.params.pledgeId))))
}
