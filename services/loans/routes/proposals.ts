import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { agreeToProposal, refuseProposal } from '../commands/answer-proposal.ts'
import { chooseAhead } from '../commands/choose-ahead.ts'
import { makeProposal } from '../commands/make-proposal.ts'
import { previewAhead } from '../queries/preview-ahead.ts'
import { waitingChanges } from '../queries/waiting-changes.ts'
import * as schemas from '../schemas.ts'

const tags = ['loan changes']
const problems = [409, 422]

/** A change that one side proposes and the other agrees to; and what she decides about her loan by herself. */
export const proposalRoutes: FastifyPluginAsyncZod = async (app) => {
  app.post('/loans/:loanId/proposals', {
    config: { access: ['officer', 'finance'], problems },
    schema: { operationId: 'makeProposal', summary: 'Answer what she asked with another change, or ask a second person for one', tags, params: schemas.loanParams, body: schemas.proposalToMakeSchema, response: { 201: schemas.proposalMovedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => makeProposal(ctx, request.params.loanId, request.body), { status: 201 }))

  app.get('/loans/:loanId/proposals', {
    config: { access: ['officer', 'finance', 'auditor'] },
    schema: { operationId: 'waitingChanges', summary: 'Changes that wait for a second person and were asked for in no talk', tags, params: schemas.loanParams, response: { 200: schemas.waitingChangesSchema } },
  }, (request) => query(request, async (ctx) => ({ proposals: await waitingChanges(ctx, request.params.loanId) })))

  app.post('/loans/:loanId/proposals/:proposalId/agreement', {
    config: { access: 'signed-in', problems },
    schema: { operationId: 'agreeToProposal', summary: 'Say yes: the change is written down, or a colleague is asked', tags, params: schemas.proposalParams, response: { 200: schemas.proposalMovedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => agreeToProposal(ctx, request.params.loanId, request.params.proposalId)))

  app.post('/loans/:loanId/proposals/:proposalId/refusal', {
    config: { access: 'signed-in', problems: [409] },
    schema: { operationId: 'refuseProposal', summary: 'Say no, or take back what was asked', tags, params: schemas.proposalParams, response: { 200: schemas.proposalMovedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => refuseProposal(ctx, request.params.loanId, request.params.proposalId)))

  app.get('/loans/:loanId/ahead', {
    config: { access: 'signed-in', problems: [409] },
    schema: { operationId: 'previewAhead', summary: 'What an amount paid today would do under each choice for money ahead', tags, params: schemas.loanParams, querystring: schemas.aheadQuery, response: { 200: schemas.aheadPreviewSchema } },
  }, (request) => query(request, (ctx) => previewAhead(ctx, request.params.loanId, request.query.amountCents)))

  app.post('/loans/:loanId/ahead', {
    config: { access: 'signed-in', problems: [409] },
    schema: { operationId: 'chooseAhead', summary: 'Choose what money ahead does', tags, params: schemas.loanParams, body: schemas.aheadToChooseSchema, response: { 201: schemas.loanChangedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => chooseAhead(ctx, request.params.loanId, request.body), { status: 201 }))
}
