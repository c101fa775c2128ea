import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import type { GivenFrom } from './case/keep-consents.ts'
import { saveAnswers } from './commands/save-answers.ts'
import { startApplication } from './commands/start-application.ts'
import { submitApplication } from './commands/submit-application.ts'
import { withdrawApplication } from './commands/withdraw-application.ts'
import { applicationView } from './queries/application.ts'
import { myApplications } from './queries/my-applications.ts'
import { documentRoutes } from './routes/documents.ts'
import { endorsementRoutes } from './routes/endorsements.ts'
import { helpRoutes } from './routes/help.ts'
import { missingRoutes } from './routes/missing.ts'
import { noticeRoutes } from './routes/notices.ts'
import { partyRoutes } from './routes/parties.ts'
import { peopleRoutes } from './routes/people.ts'
import { uploadRoutes } from './routes/uploads.ts'
import { vouchingRoutes } from './routes/vouching.ts'
import * as schemas from './schemas.ts'

const tags = ['applications']
const access = 'signed-in'
const params = schemas.applicationParams

/** Where a consent came from, as the edge saw it. */
const givenFrom = ({ ip, headers }: FastifyRequest): GivenFrom => ({ ip, userAgent: headers['user-agent']?.slice(0, 300) ?? null })

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.post('/applications', {
    config: { access },
    schema: {
      operationId: 'startApplication', summary: 'Start an application, or get the draft one has', tags,
      body: schemas.startApplication, response: { 201: schemas.applicationSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => startApplication(ctx, request.body), { status: 201 }))

  app.get('/applications', {
    config: { access },
    schema: { operationId: 'listMyApplications', summary: 'Applications in which one is a party', tags, response: { 200: schemas.applicationListSchema } },
  }, (request) => query(request, async (ctx) => ({ applications: await myApplications(ctx) })))

  app.get('/applications/:applicationId', {
    config: { access },
    schema: { operationId: 'getApplication', summary: 'One application, as its party sees it', tags, params, response: { 200: schemas.applicationSchema } },
  }, (request) => query(request, (ctx) => applicationView(ctx, request.params.applicationId)))

  app.put('/applications/:applicationId/answers', {
    config: { access },
    schema: {
      operationId: 'saveAnswers', summary: 'Keep what was typed, valid or not', tags, params,
      body: schemas.saveAnswers, response: { 200: schemas.answersSaved },
    },
  }, (request, reply) => command(request, reply, (ctx) => saveAnswers(ctx, { ...request.params, ...request.body })))

  app.post('/applications/:applicationId/submission', {
    config: { access },
    schema: {
      operationId: 'submitApplication', summary: 'Submit: everything wrong is told at once', tags, params,
      body: schemas.submitApplication, response: { 200: schemas.applicationSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => submitApplication(ctx, { ...request.params, ...request.body }, givenFrom(request))))

  app.post('/applications/:applicationId/withdrawal', {
    config: { access },
    schema: { operationId: 'withdrawApplication', summary: 'Take an undecided application back', tags, params, response: { 200: schemas.applicationSchema } },
  }, (request, reply) => command(request, reply, (ctx) => withdrawApplication(ctx, request.params)))

  await app.register(helpRoutes)
  await app.register(partyRoutes)
  await app.register(vouchingRoutes)
  await app.register(endorsementRoutes)
  await app.register(missingRoutes)
  await app.register(noticeRoutes)
  await app.register(uploadRoutes)
  await app.register(documentRoutes)
  await app.register(peopleRoutes)
}
