import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { secretLinks } from '#platform/links/secret-links.ts'
import { command, query } from '#platform/routes/index.ts'
import { createCircle } from './commands/create-circle.ts'
import { inviteMember, reinviteMember, removeMember, type InvitedMember } from './commands/invite-member.ts'
import { drawLottery, openLottery } from './commands/lottery.ts'
import { recordCircleEvent, reverseCircleEvent } from './commands/record-event.ts'
import { recordCircleSheet } from './commands/record-circle-sheet.ts'
import { setTurns, startCircle } from './commands/start-circle.ts'
import { settleSwap } from './commands/swaps.ts'
import { trainMember } from './commands/train-member.ts'
import { circleView } from './queries/circle.ts'
import { circleKinds } from './queries/circle-kinds.ts'
import { circles } from './queries/circles.ts'
import { circleKindsSchema } from './savings/schemas.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const keeping = ['coordinator', 'officer'] as const
const reading = ['coordinator', 'officer', 'auditor'] as const
const params = schemas.circleParams
const answers = { 200: schemas.circleSchema }

/** Keeping a circle: for its coordinator, and for officers. */
export const routes: FastifyPluginAsyncZod = async (app) => {
  const fieldKey = app.deps.config.secrets.fieldEncryptionKey
  const links = secretLinks(app.deps.config, { purpose: 'circle-link', path: '/circle-invitation' })
  /** Made after the answer was kept, so that what is kept opens nothing. */
  const withLink = ({ memberId, seed, expiresOn }: InvitedMember) => ({ memberId, inviteUrl: links.urlOf(seed), inviteCode: links.codeOf(seed), expiresOn })

  app.get('/circles', {
    config: { access: reading },
    schema: { operationId: 'listCircles', summary: 'The circles I keep, or all of the programme', tags, response: { 200: schemas.circleListSchema } },
  }, (request) => query(request, async (ctx) => ({ circles: await circles(ctx) })))

  app.post('/circles', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'createCircle', summary: 'Begin a circle', tags, body: schemas.createCircleSchema, response: { 201: schemas.circleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => createCircle(ctx, request.body), { status: 201 }))

  app.get('/circle-kinds', {
    config: { access: reading },
    schema: { operationId: 'listCircleKinds', summary: 'The kinds of circle that can be begun', tags, response: { 200: circleKindsSchema } },
  }, (request) => query(request, circleKinds))

  app.get('/circles/:circleId', {
    config: { access: reading },
    schema: { operationId: 'getCircle', summary: 'One circle: who joined, who paid, who owes', tags, params, response: answers },
  }, (request) => query(request, (ctx) => circleView(ctx, request.params.circleId), { audited: { action: 'circle-read', subjectKind: 'circle', subjectId: request.params.circleId } }))

  app.post('/circles/:circleId/members', {
    config: { access: keeping },
    schema: { operationId: 'inviteMember', summary: 'Keep a place for somebody, who joins by a link or a code', tags, params, body: schemas.inviteMemberSchema, response: { 201: schemas.memberInvitedSchema } },
  }, async (request, reply) => withLink(await command(request, reply, (ctx) => inviteMember(ctx, links, { ...request.params, ...request.body }), { status: 201 })))

  app.post('/circles/:circleId/members/:memberId/invitation', {
    config: { access: keeping },
    schema: { operationId: 'reinviteMember', summary: 'Another link and code; the old ones end', tags, params: schemas.memberParams, response: { 201: schemas.memberInvitedSchema } },
  }, async (request, reply) => withLink(await command(request, reply, (ctx) => reinviteMember(ctx, links, request.params), { status: 201 })))

  app.delete('/circles/:circleId/members/:memberId', {
    config: { access: keeping },
    schema: { operationId: 'removeMember', summary: 'Take somebody out before the circle begins', tags, params: schemas.memberParams, response: { 204: z.undefined().meta({ description: 'Done' }) } },
  }, (request, reply) => command(request, reply, (ctx) => removeMember(ctx, request.params), { status: 204 }))

  app.put('/circles/:circleId/members/:memberId/training', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'trainMember', summary: 'Note that a member was taught how the circle works', tags, params: schemas.memberParams, body: schemas.trainMemberSchema, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => trainMember(ctx, { ...request.params, ...request.body })))

  app.put('/circles/:circleId/turns', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'setTurns', summary: 'The order in which members receive', tags, params, body: schemas.setTurnsSchema, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => setTurns(ctx, { ...request.params, ...request.body })))

  app.post('/circles/:circleId/lottery', {
    config: { access: keeping },
    schema: { operationId: 'openLottery', summary: 'Open the lottery of the turns: its commitment is published', tags, params, body: schemas.openLotterySchema, response: { 201: schemas.circleSchema } },
  }, (request, reply) => command(request, reply, (ctx) => openLottery(ctx, fieldKey, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/circles/:circleId/lottery/draw', {
    config: { access: keeping },
    schema: { operationId: 'drawLottery', summary: 'Draw the turns: the secret is published', tags, params, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => drawLottery(ctx, fieldKey, request.params.circleId)))

  app.post('/circles/:circleId/start', {
    config: { access: keeping },
    schema: { operationId: 'startCircle', summary: 'Begin the rounds', tags, params, body: schemas.startCircleSchema, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => startCircle(ctx, { ...request.params, ...request.body })))

  app.post('/circles/:circleId/events', {
    config: { access: keeping, problems: [422] },
    schema: {
      operationId: 'recordCircleEvent', summary: 'Write down what happened to the circle’s money or turns', tags,
      params, body: schemas.recordCircleEventSchema, response: { 201: schemas.circleSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => recordCircleEvent(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.post('/circles/:circleId/events/:circleEventId/reversal', {
    config: { access: keeping },
    schema: {
      operationId: 'reverseCircleEvent', summary: 'Take back what was written down by mistake', tags,
      params: schemas.circleEventParams, body: schemas.reverseCircleEventSchema, response: { 201: schemas.circleSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => reverseCircleEvent(ctx, { ...request.params, ...request.body }), { status: 201 }))

  app.put('/circles/:circleId/swaps/:swapId/outcome', {
    config: { access: keeping },
    schema: { operationId: 'settleSwap', summary: 'Agree to a change of turns, or refuse it', tags, params: schemas.swapParams, body: schemas.settleSwapSchema, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => settleSwap(ctx, { ...request.params, ...request.body })))

  app.post('/circles/:circleId/sheets', {
    config: { access: keeping, problems: [422] },
    schema: {
      operationId: 'recordCircleSheet', summary: 'Write down what members paid on their loans at a meeting, all at once', tags,
      params, body: schemas.sheetSchema, response: { 201: schemas.sheetRecordedSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => recordCircleSheet(ctx, request.params.circleId, request.body), { status: 201 }))
}
