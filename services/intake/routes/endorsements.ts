import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { command, query } from '#platform/routes/index.ts'
import { askForEndorsement } from '../commands/ask-for-endorsement.ts'
import { recordEndorsement } from '../commands/record-endorsement.ts'
import { refuseEndorsement, returnEndorsement, withdrawEndorsement } from '../commands/settle-endorsement.ts'
import { signEndorsement } from '../commands/sign-endorsement.ts'
import { endorsementView, partnerHome } from '../queries/endorsement.ts'
import { partnerScorecards, partnersToAsk } from '../queries/partners-to-ask.ts'
import { applicationParams } from '../schemas.ts'
import * as schemas from '../schemas/endorsements.ts'
import { partnersToAskSchema, scoredPartnersSchema } from '../schemas/partners.ts'
import { vouchingSchema } from '../schemas/vouching.ts'

const tags = ['endorsements']
const access = ['partner'] as const
const params = schemas.endorsementParams
const response = { 200: schemas.endorsementSchema }

export const endorsementRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/partners', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listPartners', summary: 'Organisations that can be asked to recommend one', tags: ['partners'], response: { 200: partnersToAskSchema } },
  }, (request) => query(request, async (ctx) => ({ partners: await partnersToAsk(ctx) })))

  app.get('/partners/scorecards', {
    config: { access: ['administrator', 'officer', 'auditor'] },
    schema: { operationId: 'listPartnerScorecards', summary: 'How the word of every organisation turned out', tags: ['partners'], response: { 200: scoredPartnersSchema } },
  }, (request) => query(request, async (ctx) => ({ partners: await partnerScorecards(ctx) })))

  app.post('/applications/:applicationId/endorsements', {
    config: { access: 'signed-in' },
    schema: {
      operationId: 'askForEndorsement', summary: 'Ask an organisation to recommend one', tags, params: applicationParams,
      body: schemas.askForEndorsement, response: { 201: vouchingSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => askForEndorsement(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.get('/endorsements', {
    config: { access },
    schema: { operationId: 'getPartnerHome', summary: 'What waits for an organisation’s word, and the room left', tags, response: { 200: schemas.partnerHomeSchema } },
  }, (request) => query(request, partnerHome))

  app.get('/endorsements/:endorsementId', {
    config: { access },
    schema: { operationId: 'getEndorsement', summary: 'One request, as the organisation that was asked sees it', tags, params, response },
  }, (request) => query(request, (ctx) => endorsementView(ctx, request.params.endorsementId), {
    audited: { action: 'endorsement-read', subjectKind: 'endorsement', subjectId: request.params.endorsementId },
  }))

  app.put('/endorsements/:endorsementId/record', {
    config: { access, problems: [409, 422] },
    schema: { operationId: 'recordEndorsement', summary: 'Keep what the organisation knows and recommends', tags, params, body: schemas.recordEndorsement, response },
  }, (request, reply) => command(request, reply, (ctx) => recordEndorsement(ctx, { ...request.params, ...request.body })))

  app.post('/endorsements/:endorsementId/signatures', {
    config: { access, problems: [409, 422] },
    schema: { operationId: 'signEndorsement', summary: 'Sign it, or name a conflict of interest', tags, params, body: schemas.signEndorsement, response },
  }, (request, reply) => {
    const from = { ip: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null }
    return command(request, reply, (ctx) => signEndorsement(ctx, { ...request.params, ...request.body }, from))
  })

  app.post('/endorsements/:endorsementId/refusal', {
    config: { access },
    schema: { operationId: 'refuseEndorsement', summary: 'Say that the organisation cannot recommend her', tags, params, body: schemas.refuseEndorsement, response },
  }, (request, reply) => command(request, reply, (ctx) => refuseEndorsement(ctx, { ...request.params, ...request.body })))

  app.post('/endorsements/:endorsementId/withdrawal', {
    config: { access },
    schema: { operationId: 'withdrawEndorsement', summary: 'Take the organisation’s word back, before the decision', tags, params, response },
  }, (request, reply) => command(request, reply, (ctx) => withdrawEndorsement(ctx, request.params)))

  app.post('/endorsements/:endorsementId/return', {
    config: { access: ['officer'] },
    schema: {
      operationId: 'returnEndorsement', summary: 'Send it back to the organisation, with why', tags, params,
      body: schemas.returnEndorsement, response: { 204: z.undefined().meta({ description: 'Done' }) },
    },
  }, (request, reply) => command(request, reply, (ctx) => returnEndorsement(ctx, { ...request.params, ...request.body }), { status: 204 }))
}
