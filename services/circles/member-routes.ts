import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { secretLinks } from '#platform/links/secret-links.ts'
import { command, query } from '#platform/routes/index.ts'
import { joinCircle } from './commands/join-circle.ts'
import { addWord } from './commands/lottery.ts'
import { answerSwap, askSwap, withdrawSwap } from './commands/swaps.ts'
import { circleInvitation } from './queries/circle-invitation.ts'
import { myCircles } from './queries/my-circles.ts'
import {
  addWordSchema, answerSwapSchema, askSwapSchema, circleInvitationSchema, circleJoinedSchema, circleParams, circleTokenParams, joinCircleSchema, myCirclesSchema, swapParams,
} from './schemas.ts'

const tags = ['circles']
/** A code has 39 bits and may be guessed at. */
const rateLimit = { max: 30, timeWindow: '10 minutes' }

const done = { 204: z.undefined().meta({ description: 'Done' }) }

/** What a member sees and does. */
export const memberRoutes: FastifyPluginAsyncZod = async (app) => {
  const links = secretLinks(app.deps.config, { purpose: 'circle-link', path: '/circle-invitation' })

  app.get('/my-circles', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listMyCircles', summary: 'The circles I am in, as a member sees them', tags, response: { 200: myCirclesSchema } },
  }, (request) => query(request, async (ctx) => ({ circles: await myCircles(ctx) })))

  app.post('/my-circles/:circleId/swaps', {
    config: { access: 'signed-in', problems: [404], rateLimit: { max: 20, timeWindow: '1 hour' } },
    schema: { operationId: 'askSwap', summary: 'Ask another member to change turns', tags, params: circleParams, body: askSwapSchema, response: done },
  }, (request, reply) => command(request, reply, (ctx) => askSwap(ctx, { ...request.params, ...request.body }), { status: 204 }))

  app.put('/my-circles/:circleId/swaps/:swapId/answer', {
    config: { access: 'signed-in', problems: [404] },
    schema: { operationId: 'answerSwap', summary: 'Say yes or no to who asked to change turns', tags, params: swapParams, body: answerSwapSchema, response: done },
  }, (request, reply) => command(request, reply, (ctx) => answerSwap(ctx, { ...request.params, ...request.body }), { status: 204 }))

  app.delete('/my-circles/:circleId/swaps/:swapId', {
    config: { access: 'signed-in', problems: [404] },
    schema: { operationId: 'withdrawSwap', summary: 'Think better of a change of turns that one asked for', tags, params: swapParams, response: done },
  }, (request, reply) => command(request, reply, (ctx) => withdrawSwap(ctx, request.params), { status: 204 }))

  app.put('/my-circles/:circleId/lottery/word', {
    config: { access: 'signed-in', problems: [404] },
    schema: { operationId: 'addLotteryWord', summary: 'Add a word to the lottery of my circle', tags, params: circleParams, body: addWordSchema, response: done },
  }, (request, reply) => command(request, reply, (ctx) => addWord(ctx, { ...request.params, ...request.body }), { status: 204 }))

  app.get('/circle-invitations/:token', {
    config: { access: 'public', rateLimit },
    schema: { operationId: 'getCircleInvitation', summary: 'Which circle a link or code opens, before one has an account', tags, params: circleTokenParams, response: { 200: circleInvitationSchema } },
  }, (request) => query(request, (ctx) => circleInvitation(ctx, links, request.params.token)))

  app.post('/circle-invitations/:token/acceptance', {
    config: { access: 'signed-in', rateLimit },
    schema: { operationId: 'joinCircle', summary: 'Agree to the rules and join', tags, params: circleTokenParams, body: joinCircleSchema, response: { 200: circleJoinedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => joinCircle(ctx, { links, key: app.deps.config.secrets.fieldEncryptionKey }, { ...request.params, ...request.body })))
}
