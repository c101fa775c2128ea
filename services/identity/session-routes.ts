import type { FastifyReply, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { refreshCookie } from '#platform/auth/index.ts'
import { problem } from '#platform/errors/index.ts'
import { command, contextOf } from '#platform/routes/index.ts'
import { askCode } from './commands/ask-code.ts'
import { signOut, signOutEverywhere } from './commands/end-sessions.ts'
import { refresh } from './commands/refresh.ts'
import { signInByCode } from './commands/sign-in-by-code.ts'
import { signIn, type SigningIn } from './commands/sign-in.ts'
import { signUpOrIn } from './commands/sign-up-or-in.ts'
import { me } from './queries/me.ts'
import {
  askCodeSchema, codeSentSchema, meSchema, refreshedSchema, signInByCodeSchema, signInSchema, signUpSchema, type Me,
} from './schemas.ts'
import { clientOf, giveTokens, markDevice, takeTokens } from './sign-in/cookies.ts'
import { deviceCookie } from './sign-in/device.ts'
import type { StartedSession } from './sign-in/session.ts'

const tags = ['identity']
const noBody = z.undefined().meta({ description: 'Done' })

/** Signing up, in, on and out. None takes an Idempotency-Key: a repeat is a new sign-in, or finds nothing left to end. */
export const sessionRoutes: FastifyPluginAsyncZod = async (app) => {
  const { orm, config } = app.deps
  const byRequest = (request: FastifyRequest): SigningIn => ({
    orm, secrets: config.secrets, client: clientOf(request), deviceMarks: request.cookies[deviceCookie], contextIn: (em) => contextOf(request, em),
  })
  /** Gives the browser its tokens and its mark, and says who is in. */
  async function letIn(request: FastifyRequest, reply: FastifyReply, started: StartedSession): Promise<Me> {
    giveTokens(app, reply, started)
    markDevice(app, request, reply, started.personId)
    const ctx = await contextOf(request, orm.em.fork())
    return me({ ...ctx, actor: { ...ctx.actor, personId: started.personId, programmeId: started.programmeId } })
  }

  app.post('/one-time-codes', {
    config: { access: 'public', problems: [422], rateLimit: { max: 20, timeWindow: '10 minutes' } },
    schema: {
      operationId: 'askCode', summary: 'Have a code sent, to sign in or to make an account', tags, body: askCodeSchema, response: { 202: codeSentSchema },
      description: 'The answer is the same whether or not somebody has the address.',
    },
  }, async (request, reply) => reply.status(202).send(await askCode(byRequest(request), request.body)))

  app.post('/sign-up', {
    config: { access: 'public', problems: [401, 409, 422], rateLimit: { max: 20, timeWindow: '10 minutes' } },
    schema: { operationId: 'signUp', summary: 'Make an account with a code that was sent, and sign in', tags, body: signUpSchema, response: { 201: meSchema } },
  }, async (request, reply) => {
    const started = await signUpOrIn(byRequest(request), request.body)
    return reply.status(201).send(await letIn(request, reply, started))
  })

  app.post('/sign-in', {
    config: { access: 'public', problems: [401, 422], rateLimit: { max: 30, timeWindow: '1 minute' } },
    schema: {
      operationId: 'signIn', summary: 'Sign in with a password', tags, body: signInSchema, response: { 200: meSchema },
      description: 'In a browser that is new to her account the answer is 401 device-code-required, and a code is sent: the same once more with deviceCode.',
    },
  }, async (request, reply) => letIn(request, reply, await signIn(byRequest(request), request.body)))

  app.post('/sign-in/code', {
    config: { access: 'public', problems: [401, 409, 422], rateLimit: { max: 30, timeWindow: '1 minute' } },
    schema: { operationId: 'signInByCode', summary: 'Sign in with a code that was sent', tags, body: signInByCodeSchema, response: { 200: meSchema } },
  }, async (request, reply) => letIn(request, reply, await signInByCode(byRequest(request), request.body)))

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
