import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { secretLinks } from '#platform/links/secret-links.ts'
import { command, query } from '#platform/routes/index.ts'
import { joinCircle } from './commands/join-circle.ts'
import { circleInvitation } from './queries/circle-invitation.ts'
import { myCircles } from './queries/my-circles.ts'
import { circleInvitationSchema, circleJoinedSchema, circleTokenParams, joinCircleSchema, myCirclesSchema } from './schemas.ts'

const tags = ['circles']
/** A code has 39 bits and may be guessed at. */
const rateLimit = { max: 30, timeWindow: '10 minutes' }

/** What a member sees and does. */
export const memberRoutes: FastifyPluginAsyncZod = async (app) => {
  const links = secretLinks(app.deps.config, { purpose: 'circle-link', path: '/circle-invitation' })

  app.get('/my-circles', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listMyCircles', summary: 'The circles I am in, as a member sees them', tags, response: { 200: myCirclesSchema } },
  }, (request) => query(request, async (ctx) => ({ circles: await myCircles(ctx) })))

  app.get('/circle-invitations/:token', {
    config: { access: 'public', rateLimit },
    schema: { operationId: 'getCircleInvitation', summary: 'Which circle a link or code opens, before one has an account', tags, params: circleTokenParams, response: { 200: circleInvitationSchema } },
  }, (request) => query(request, (ctx) => circleInvitation(ctx, links, request.params.token)))

  app.post('/circle-invitations/:token/acceptance', {
    config: { access: 'signed-in', rateLimit },
    schema: { operationId: 'joinCircle', summary: 'Agree to the rules and join', tags, params: circleTokenParams, body: joinCircleSchema, response: { 200: circleJoinedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => joinCircle(ctx, links, { ...request.params, ...request.body })))
}
