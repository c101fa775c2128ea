import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { castVote } from './commands/cast-vote.ts'
import { openMotion } from './commands/open-motion.ts'
import { withdrawMotion } from './commands/withdraw-motion.ts'
import { governance } from './queries/governance.ts'
import { recountMotion } from './queries/recount-motion.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const config = { access: 'signed-in' } as const
/** A question goes to everybody's phone. */
const rateLimit = { max: 10, timeWindow: '1 hour' }
const { circleParams, motionParams, governanceSchema } = schemas

/** Votes and offices, for a member of the circle. */
export const memberVoteRoutes: FastifyPluginAsyncZod = async (app) => {
  const key = app.deps.config.secrets.fieldEncryptionKey

  app.get('/my-circles/:circleId/governance', {
    config,
    schema: { operationId: 'getMyCircleGovernance', summary: 'What my circle votes on, and who holds its offices', tags, params: circleParams, response: { 200: governanceSchema } },
  }, (request) => query(request, (ctx) => governance(ctx, key, 'member', request.params.circleId)))

  app.post('/my-circles/:circleId/motions', {
    config: { ...config, problems: [422], rateLimit },
    schema: { operationId: 'proposeMotion', summary: 'Put a question to my circle, where its rules let a member', tags, params: circleParams, body: schemas.memberMotionSchema, response: { 201: governanceSchema } },
  }, (request, reply) => command(request, reply, (ctx) => openMotion(ctx, key, 'member', { ...request.params, ...request.body }), { status: 201 }))

  app.post('/my-circles/:circleId/motions/:motionId/withdrawal', {
    config,
    schema: { operationId: 'withdrawMyMotion', summary: 'Take back my question before anybody voted', tags, params: motionParams, response: { 200: governanceSchema } },
  }, (request, reply) => command(request, reply, (ctx) => withdrawMotion(ctx, key, 'member', request.params)))

  // What is kept of the request must not tell her choice: of two, a hash is as good as the word.
  app.post('/my-circles/:circleId/motions/:motionId/vote', {
    config,
    schema: { operationId: 'castVote', summary: 'Vote, once and for good', tags, params: motionParams, body: schemas.castVoteSchema, response: { 200: schemas.voteCastSchema } },
  }, (request, reply) => command(request, reply, (ctx) => castVote(ctx, key, { ...request.params, ...request.body }), { unhashed: ['choice'] }))

  app.get('/my-circles/:circleId/motions/:motionId/recount', {
    config: { ...config, problems: [409] },
    schema: { operationId: 'recountMyMotion', summary: 'The ballots of a closed vote of my circle, one by one, and their count', tags, params: motionParams, response: { 200: schemas.recountSchema } },
  }, (request) => query(request, (ctx) => recountMotion(ctx, key, 'member', request.params)))
}
