import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { circleFor, myPlace } from '../circle-for.ts'
import { answerDispute, goOnWithDispute, openDispute } from './commands.ts'
import { disputesOf } from './disputes.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const { circleParams, disputeParams } = schemas
const response = { 200: schemas.disputesSchema }
const made = { 201: schemas.disputesSchema }

/** What members say is not as it was noted: theirs, and those of a circle for who keeps it. */
export const disputeRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/my-circles/:circleId/disputes', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listMyDisputes', summary: 'What I said is not so, and what was answered', tags, params: circleParams, response },
  }, (request) => query(request, async (ctx) => {
    const { circle, me } = await myPlace(ctx, request.params.circleId)
    return disputesOf(ctx, circle, me.id)
  }))

  app.post('/my-circles/:circleId/disputes', {
    config: { access: 'signed-in', problems: [422] },
    schema: { operationId: 'openDispute', summary: 'Say that something noted of my circle is not so', tags, params: circleParams, body: schemas.openDisputeSchema, response: made },
  }, (request, reply) => command(request, reply, (ctx) => openDispute(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/my-circles/:circleId/disputes/:disputeId/steps', {
    config: { access: 'signed-in' },
    schema: { operationId: 'goOnWithDispute', summary: 'Have an officer look at an answer, or take back what I said', tags, params: disputeParams, body: schemas.goOnSchema, response: made },
  }, (request, reply) => command(request, reply, (ctx) => goOnWithDispute(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.get('/circles/:circleId/disputes', {
    config: { access: ['coordinator', 'officer', 'auditor'] },
    schema: { operationId: 'listDisputes', summary: 'What members say is not so', tags, params: circleParams, response },
  }, (request) => query(request, async (ctx) => disputesOf(ctx, await circleFor(ctx, request.params.circleId)), { audited: { action: 'circle-read', subjectKind: 'circle', subjectId: request.params.circleId } }))

  app.post('/circles/:circleId/disputes/:disputeId/answer', {
    config: { access: ['coordinator', 'officer'], problems: [422] },
    schema: { operationId: 'answerDispute', summary: 'Answer a member: it was put right, or it is right as it is', tags, params: disputeParams, body: schemas.answerDisputeSchema, response: made },
  }, (request, reply) => command(request, reply, (ctx) => answerDispute(ctx, { ...request.params, ...request.body }), { status: 201 }))
}
