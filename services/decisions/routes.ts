import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { answerCounteroffer } from './commands/answer-counteroffer.ts'
import { assignOfficer } from './commands/assign-officer.ts'
import { decide } from './commands/decide.ts'
import { giveSecondOpinion } from './commands/second-opinion.ts'
import { applicationFile } from './queries/file.ts'
import { queue } from './queries/queue.ts'
import { decisionReasons } from './queries/reasons.ts'
import { deskRoutes } from './routes/desk.ts'
import { letterRoutes } from './routes/letters.ts'
import * as schemas from './schemas.ts'
import { fileSchema } from './schemas/file.ts'
import { queueQuery, queueSchema, searchQueue } from './schemas/queue.ts'

const tags = ['decisions']
const params = schemas.applicationParams

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/queue', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'getQueue', summary: 'Undecided applications, nearest legal deadline first', tags, querystring: queueQuery, response: { 200: queueSchema } },
  }, (request) => query(request, (ctx) => queue(ctx, request.query)))

  // A read, like the one above; the word goes in a body, because addresses are kept in logs and histories.
  app.post('/queue/search', {
    config: { access: ['officer', 'auditor'], idempotent: false },
    schema: { operationId: 'searchQueue', summary: 'Undecided applications of a person, a business or a reference', tags, body: searchQueue, response: { 200: queueSchema } },
  }, (request) => query(request, (ctx) => queue(ctx, request.body)))

  app.get('/applications/:applicationId/file', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'getFile', summary: 'Everything a decision needs; the look is recorded', tags, params, response: { 200: fileSchema } },
  }, (request) => {
    const { applicationId } = request.params
    return query(request, (ctx) => applicationFile(ctx, applicationId), { audited: { action: 'file-read', subjectKind: 'application', subjectId: applicationId } })
  })

  app.post('/applications/:applicationId/assignment', {
    config: { access: ['officer'] },
    schema: { operationId: 'assignOfficer', summary: 'Give it to an officer', tags, params, body: schemas.assign, response: { 200: schemas.assigned } },
  }, (request, reply) => command(request, reply, (ctx) => assignOfficer(ctx, { ...request.params, ...request.body })))

  app.post('/applications/:applicationId/decisions', {
    config: { access: ['officer'] },
    schema: {
      operationId: 'decide', summary: 'Approve, make a counteroffer, or decline', tags, params,
      body: schemas.decide, response: { 201: schemas.decisionOutcome },
    },
  }, (request, reply) => command(request, reply, (ctx) => decide(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/decisions/:decisionId/second-opinion', {
    config: { access: ['officer'] },
    schema: {
      operationId: 'giveSecondOpinion', summary: 'Agree to a decision above its officer’s limit, or return it', tags,
      params: schemas.decisionParams, body: schemas.secondOpinion, response: { 200: schemas.decisionOutcome },
    },
  }, (request, reply) => command(request, reply, (ctx) => giveSecondOpinion(ctx, { ...request.params, ...request.body })))

  app.post('/decisions/:decisionId/answer', {
    config: { access: 'signed-in' },
    schema: {
      operationId: 'answerCounteroffer', summary: 'Accept or refuse a counteroffer', tags,
      params: schemas.decisionParams, body: schemas.answerCounteroffer, response: { 200: schemas.decisionOutcome },
    },
  }, (request, reply) => command(request, reply, (ctx) => answerCounteroffer(ctx, { ...request.params, ...request.body })))

  app.get('/decision-reasons', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listDecisionReasons', summary: 'Reasons that can be given, with their words', tags, response: { 200: schemas.reasonListSchema } },
  }, () => decisionReasons())

  await app.register(deskRoutes)
  await app.register(letterRoutes)
}
