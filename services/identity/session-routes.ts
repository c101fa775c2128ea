import type { FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refreshCookie } from '#platform/auth/index.ts'
import { problem } from '#platform/errors/index.ts'
import { command, contextOf } from '#platform/routes/index.ts'
import { signOut, signOutEverywhere } from './commands/end-sessions.ts'
import { refresh } from './commands/refresh.ts'
import { signIn, type SigningIn } from './commands/sign-in.ts'
import { signUpOrIn } from './commands/sign-up-or-in.ts'
import { me } from './queries/me.ts'
import { meSchema, refreshedSchema, signInSchema, signUpSchema, type Me } from './schemas.ts'
import { clientOf, giveTokens, markDevice, takeTokens } from './sign-in/cookies.ts'
import { deviceCookie } from './sign-in/device.ts'
import type { StartedSession } from './sign-in/session.ts'

const tags = ['identity']
const noBody = z.undefined().meta({ description: 'Done' })

/** Signing up, in, on and out. None takes an Idempotency-Key: a repeat is a new sign-in, or finds nothing left to end. */
export const sessionRoutes: FastifyPluginAsyncZod = async (app) => {
  const { orm, config } = app.deps
  const byRequest = (request: FastifyRequest): SigningIn => ({
    orm, secrets: config.secrets, client: clientOf(request), deviceMark: request.cookies[deviceCookie], contextIn: (em) => contextOf(request, em),
  })
  async function meOf(request: FastifyRequest, started: StartedSession): Promise<Me> {
    const ctx = await contextOf(request, orm.em.fork())
    return me({ ...ctx, actor: { ...ctx.actor, personId: started.personId, programmeId: started.programmeId } })
  }

  app.post('/sign-up', {
    config: { access: 'public', problems: [409, 422], rateLimit: { max: 20, timeWindow: '10 minutes' } },
    schema: { operationId: 'signUp', summary: 'Make an account and sign in', tags, body: signUpSchema, response: { 201: meSchema } },
  }, async (request, reply) => {
    const started = await signUpOrIn(byRequest(request), request.body)
    giveTokens(app, reply, started)
    markDevice(app, reply, request.body.email)
    return reply.status(201).send(await meOf(request, started))
  })

  app.post('/sign-in', {
    config: { access: 'public', problems: [401], rateLimit: { max: 30, timeWindow: '1 minute' } },
    schema: { operationId: 'signIn', summary: 'Sign in', tags, body: signInSchema, response: { 200: meSchema } },
  }, async (request, reply) => {
    const started = await signIn(byRequest(request), request.body)
    giveTokens(app, reply, started)
    markDevice(app, reply, request.body.email)
    return meOf(request, started)
  })

  app.post('/refresh', {
    config: { access: 'public', problems: [401], rateLimit: { max: 60, timeWindow: '1 minute' } },
    schema: {
      operationId: 'refresh', summary: 'Go on with a session', tags,
      description: 'Takes the refresh cookie and sets both cookies anew. A refresh token used twice ends its session.',
      response: { 200: refreshedSchema },
    },
  }, async (request, reply) => {
    const token = request.cookies[refreshCookie]
    if (!token) throw problem('refresh-refused', { status: 401 })
    try {
      const accessExpiresAt = giveTokens(app, reply, await refresh(byRequest(request), token))
      return { accessExpiresAt: accessExpiresAt.toISOString() }
    } catch (error) {
      takeTokens(app, reply)
      throw error
    }
  })

  app.post('/sign-out', {
    config: { access: 'signed-in', idempotent: false },
    schema: { operationId: 'signOut', summary: 'Sign out', tags, response: { 204: noBody } },
  }, async (request, reply) => {
    await command(request, reply, signOut, { status: 204 })
    takeTokens(app, reply)
  })

  app.post('/sign-out-everywhere', {
    config: { access: 'signed-in', idempotent: false },
    schema: { operationId: 'signOutEverywhere', summary: 'Sign out on every device', tags, response: { 204: noBody } },
  }, async (request, reply) => {
    await command(request, reply, signOutEverywhere, { status: 204 })
    takeTokens(app, reply)
  })
}
