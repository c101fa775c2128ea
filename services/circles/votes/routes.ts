import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { openMotion } from './commands/open-motion.ts'
import { recordOffice } from './commands/record-office.ts'
import { withdrawMotion } from './commands/withdraw-motion.ts'
import { governance } from './queries/governance.ts'
import { recountMotion } from './queries/recount-motion.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const keeping = ['coordinator', 'officer'] as const
const reading = ['coordinator', 'officer', 'auditor'] as const
const { circleParams, motionParams, governanceSchema } = schemas

/** A look at a circle, as at its page. */
const looked = (circleId: string) => ({ audited: { action: 'circle-read', subjectKind: 'circle', subjectId: circleId } })

/** Votes and offices, for who keeps a circle. She opens votes and has none herself. */
export const voteRoutes: FastifyPluginAsyncZod = async (app) => {
  const key = app.deps.config.secrets.fieldEncryptionKey

  app.get('/circles/:circleId/governance', {
    config: { access: reading },
    schema: { operationId: 'getCircleGovernance', summary: 'The votes of a circle and who holds its offices', tags, params: circleParams, response: { 200: governanceSchema } },
  }, (request) => query(request, (ctx) => governance(ctx, key, 'keeper', request.params.circleId), looked(request.params.circleId)))

  app.post('/circles/:circleId/motions', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'openMotion', summary: 'Put a question to a circle', tags, params: circleParams, body: schemas.openMotionSchema, response: { 201: governanceSchema } },
  }, (request, reply) => command(request, reply, (ctx) => openMotion(ctx, key, 'keeper', { ...request.params, ...request.body }), { status: 201 }))

  app.post('/circles/:circleId/motions/:motionId/withdrawal', {
    config: { access: keeping },
    schema: { operationId: 'withdrawMotion', summary: 'Take back a question before anybody voted', tags, params: motionParams, response: { 200: governanceSchema } },
  }, (request, reply) => command(request, reply, (ctx) => withdrawMotion(ctx, key, 'keeper', request.params)))

  app.get('/circles/:circleId/motions/:motionId/recount', {
    config: { access: reading, problems: [409] },
    schema: { operationId: 'recountMotion', summary: 'The ballots of a closed vote, one by one, and their count', tags, params: motionParams, response: { 200: schemas.recountSchema } },
  }, (request) => query(request, (ctx) => recountMotion(ctx, key, 'keeper', request.params), looked(request.params.circleId)))

  app.post('/circles/:circleId/office-events', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'recordOffice', summary: 'Note that a member took an office without a vote, or laid hers down', tags, params: circleParams, body: schemas.recordOfficeSchema, response: { 201: governanceSchema } },
  }, (request, reply) => command(request, reply, (ctx) => recordOffice(ctx, key, { ...request.params, ...request.body }), { status: 201 }))
}
