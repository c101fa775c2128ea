import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { secretLinks } from '#platform/links/secret-links.ts'
import { command, query } from '#platform/routes/index.ts'
import { askFundraising } from './commands/ask-fundraising.ts'
import { inviteSupporter } from './commands/invite-supporter.ts'
import { pledge } from './commands/pledge.ts'
import { reviewFundraising } from './commands/review-fundraising.ts'
import { withdrawFundraising } from './commands/withdraw-fundraising.ts'
import { withdrawPledge } from './commands/withdraw-pledge.ts'
import { myFundraisings } from './queries/my-fundraisings.ts'
import { supporterInvitation } from './queries/supporter-invitation.ts'
import { publicFundraisings, supportedFundraising } from './queries/supporter-view.ts'
import * as schemas from './schemas.ts'

const tags = ['fundraising']
const params = schemas.fundraisingParams
/** A code has 39 bits and may be guessed at. */
const rateLimit = { max: 30, timeWindow: '10 minutes' }
const done = { 204: z.undefined().meta({ description: 'Done' }) }

/** Loans that supporters give together: asked for, looked at, supported, all or nothing. */
export const fundraisingRoutes: FastifyPluginAsyncZod = async (app) => {
  const links = secretLinks(app.deps.config, { purpose: 'fundraising-link', path: '/support' })

  app.get('/my-fundraisings', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listMyFundraisings', summary: 'What I raise, and who supports me', tags, response: { 200: schemas.myFundraisingsSchema } },
  }, (request) => query(request, async (ctx) => ({ fundraisings: await myFundraisings(ctx) })))

  app.post('/my-fundraisings', {
    config: { access: 'signed-in', problems: [404, 422] },
    schema: { operationId: 'askFundraising', summary: 'Ask that my loan be given by supporters', tags, body: schemas.askFundraisingSchema, response: { 201: schemas.myFundraisingSchema } },
  }, (request, reply) => command(request, reply, (ctx) => askFundraising(ctx, request.body), { status: 201 }))

  app.post('/my-fundraisings/:fundraisingId/invitations', {
    config: { access: 'signed-in' },
    schema: { operationId: 'inviteSupporter', summary: 'Ask somebody of my own people', tags, params, body: schemas.inviteSupporterSchema, response: { 201: schemas.supporterInvitedSchema } },
  }, async (request, reply) => {
    const { invitationId, seed, throughOn } = await command(request, reply, (ctx) => inviteSupporter(ctx, links, { ...request.params, ...request.body }), { status: 201 })
    return { invitationId, inviteUrl: links.urlOf(seed), inviteCode: links.codeOf(seed), throughOn }
  })

  app.post('/my-fundraisings/:fundraisingId/withdrawal', {
    config: { access: 'signed-in' },
    schema: { operationId: 'withdrawFundraising', summary: 'Think better of it', tags, params, response: { 200: schemas.myFundraisingSchema } },
  }, (request, reply) => command(request, reply, (ctx) => withdrawFundraising(ctx, request.params.fundraisingId)))

  app.put('/fundraisings/:fundraisingId/review', {
    config: { access: ['officer'] },
    schema: { operationId: 'reviewFundraising', summary: 'Say how risky it is, and let her ask her own people', tags, params, body: schemas.reviewFundraisingSchema, response: { 200: schemas.fundraisingEvidenceSchema } },
  }, (request, reply) => command(request, reply, (ctx) => reviewFundraising(ctx, { ...request.params, ...request.body })))

  app.get('/fundraisings', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listFundraisings', summary: 'Those that anybody can support', tags, response: { 200: schemas.publicFundraisingsSchema } },
  }, (request) => query(request, async (ctx) => ({ fundraisings: await publicFundraisings(ctx) })))

  app.get('/fundraisings/:fundraisingId', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getFundraising', summary: 'Her story and how far it is', tags, params, response: { 200: schemas.supporterViewSchema } },
  }, (request) => query(request, (ctx) => supportedFundraising(ctx, request.params.fundraisingId)))

  app.get('/fundraising-invitations/:token', {
    config: { access: 'public', rateLimit },
    schema: { operationId: 'getSupporterInvitation', summary: 'What a link or code opens, before one has an account', tags, params: schemas.supporterTokenParams, response: { 200: schemas.supporterInvitationSchema } },
  }, (request) => query(request, (ctx) => supporterInvitation(ctx, links, request.params.token)))

  app.post('/fundraisings/:fundraisingId/pledges', {
    config: { access: 'signed-in', problems: [422], rateLimit },
    schema: { operationId: 'pledge', summary: 'Give my word for an amount', tags, params, body: schemas.pledgeSchema, response: { 201: schemas.supporterViewSchema } },
  }, (request, reply) => command(request, reply, (ctx) => pledge(ctx, links, { ...request.params, ...request.body }), { status: 201 }))

  app.delete('/fundraisings/:fundraisingId/pledges/:supportPledgeId', {
    config: { access: 'signed-in' },
    schema: { operationId: 'withdrawPledge', summary: 'Take my word back', tags, params: schemas.pledgeParams, response: done },
  }, (request, reply) => command(request, reply, (ctx) => withdrawPledge(ctx, { fundraisingId: request.params.fundraisingId, pledgeId: request.params.supportPledgeId }), { status: 204 }))
}
