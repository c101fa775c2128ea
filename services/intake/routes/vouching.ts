import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { declineVouch } from '../commands/decline-vouch.ts'
import { giveVouch } from '../commands/give-vouch.ts'
import { cancelVouchInvitation, inviteVoucher, renewVouchInvitation, type VoucherInvited } from '../commands/invite-voucher.ts'
import { openVouchInvitation } from '../commands/open-vouch-invitation.ts'
import { withdrawVouch } from '../commands/withdraw-vouch.ts'
import { vouchLinks } from '../invitation-links.ts'
import { myVouches } from '../queries/my-vouches.ts'
import { vouchInvitation } from '../queries/vouch-invitation.ts'
import { vouchingView } from '../queries/vouching.ts'
import { applicationParams } from '../schemas.ts'
import * as schemas from '../schemas/vouching.ts'

const tags = ['vouching']
const access = 'signed-in'
/** A code is short: nobody tries many. */
const rateLimit = { max: 60, timeWindow: '1 minute' }

export const vouchingRoutes: FastifyPluginAsyncZod = async (app) => {
  const links = vouchLinks(app.deps.config)
  /** Made after the answer was kept, so that what is kept opens nothing. */
  const withLink = ({ invitationId, seed, expiresOn }: VoucherInvited) => ({ invitationId, url: links.urlOf(seed), code: links.codeOf(seed), expiresOn })

  app.get('/applications/:applicationId/vouching', {
    config: { access },
    schema: {
      operationId: 'getVouching', summary: 'Who was asked to vouch, and who has answered', tags, params: applicationParams,
      response: { 200: schemas.vouchingSchema },
    },
  }, (request) => query(request, (ctx) => vouchingView(ctx, request.params.applicationId)))

  app.post('/applications/:applicationId/vouchers', {
    config: { access },
    schema: {
      operationId: 'inviteVoucher', summary: 'Ask somebody to vouch, by link, code or QR', tags,
      params: applicationParams, body: schemas.inviteVoucher, response: { 201: schemas.voucherInvited },
    },
  }, async (request, reply) => withLink(await command(request, reply, (ctx) => inviteVoucher(ctx, links, { ...request.params, ...request.body }), { status: 201 })))

  app.post('/applications/:applicationId/vouchers/:invitationId/link', {
    config: { access },
    schema: {
      operationId: 'renewVouchInvitation', summary: 'Another link and code; the old ones end', tags,
      params: schemas.voucherParams, response: { 201: schemas.voucherInvited },
    },
  }, async (request, reply) => withLink(await command(request, reply, (ctx) => renewVouchInvitation(ctx, links, request.params), { status: 201 })))

  app.delete('/applications/:applicationId/vouchers/:invitationId', {
    config: { access },
    schema: {
      operationId: 'cancelVouchInvitation', summary: 'Take back a question that nobody has answered', tags,
      params: schemas.voucherParams, response: { 200: schemas.vouchingSchema },
    },
  }, (request, reply) => command(request, reply, async (ctx) => {
    await cancelVouchInvitation(ctx, request.params)
    return vouchingView(ctx, request.params.applicationId)
  }))

  app.get('/vouch-invitations/:vouchToken', {
    config: { access: 'public', rateLimit },
    schema: {
      operationId: 'getVouchInvitation', summary: 'What is asked of a voucher, before she has an account', tags,
      params: schemas.vouchInvitationParams, response: { 200: schemas.vouchInvitationSchema },
    },
  }, (request) => query(request, (ctx) => vouchInvitation(ctx, links, request.params.vouchToken)))

  app.post('/vouch-invitations/:vouchToken/opening', {
    config: { access, rateLimit },
    schema: {
      operationId: 'openVouchInvitation', summary: 'Opened with an account: may she vouch', tags,
      params: schemas.vouchInvitationParams, response: { 200: schemas.vouchInvitationOpened },
    },
  }, (request, reply) => command(request, reply, (ctx) => openVouchInvitation(ctx, links, request.params)))

  app.post('/vouch-invitations/:vouchToken/vouch', {
    config: { access, rateLimit, problems: [409, 422] },
    schema: {
      operationId: 'giveVouch', summary: 'Answer, sign and give one’s word', tags,
      params: schemas.vouchInvitationParams, body: schemas.giveVouch, response: { 201: schemas.vouchGiven },
    },
  }, (request, reply) => {
    const from = { ip: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null }
    return command(request, reply, (ctx) => giveVouch(ctx, links, { ...request.params, ...request.body }, from), { status: 201 })
  })

  app.post('/vouch-invitations/:vouchToken/refusal', {
    config: { access: 'public', rateLimit, problems: [409], idempotent: false },
    schema: {
      operationId: 'declineVouch', summary: 'Say that one cannot vouch this time', tags,
      params: schemas.vouchInvitationParams, response: { 200: schemas.vouchDeclined },
    },
  }, (request, reply) => command(request, reply, (ctx) => declineVouch(ctx, links, request.params)))

  app.get('/vouches', {
    config: { access },
    schema: { operationId: 'listMyVouches', summary: 'Whom one has vouched for', tags, response: { 200: schemas.myVouchesSchema } },
  }, (request) => query(request, async (ctx) => ({ vouches: await myVouches(ctx) })))

  app.post('/vouches/:vouchId/withdrawal', {
    config: { access },
    schema: {
      operationId: 'withdrawVouch', summary: 'Take one’s word back, before the decision', tags,
      params: schemas.vouchParams, response: { 200: schemas.myVouchSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => withdrawVouch(ctx, request.params)))
}
