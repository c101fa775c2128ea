import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { command, contextOf, query } from '#platform/routes/index.ts'
import { changePassword } from './commands/change-password.ts'
import { endMySession } from './commands/end-sessions.ts'
import { confirmSecondFactor, removeSecondFactor, startSecondFactor } from './commands/second-factor.ts'
import { askCodeForAddress, checkAddressCode, setAddress } from './commands/set-address.ts'
import { setTextConsent, textConsent } from './commands/set-text-consent.ts'
import { updateMe } from './commands/update-me.ts'
import { mySessions } from './queries/my-sessions.ts'
import { me } from './queries/me.ts'
import {
  askCodeSchema, changePasswordSchema, codeSentSchema, meSchema, sessionListSchema, sessionParams, setAddressSchema, textConsentSchema, totpCodeSchema, totpStartedSchema,
  updateMeSchema,
} from './schemas.ts'

const tags = ['identity']
const noBody = z.undefined().meta({ description: 'Done' })
/** For what guesses at a secret: some a minute for each person. */
const rateLimit = { max: 10, timeWindow: '1 minute' }
/** Answers that hold a secret, and bodies that do, are not remembered: these take no Idempotency-Key. */
const secret = { access: 'signed-in', idempotent: false, rateLimit, problems: [422] } as const

/** What a person sees and changes of her own account. */
export const meRoutes: FastifyPluginAsyncZod = async (app) => {
  const { orm, config: { secrets } } = app.deps
  const { fieldEncryptionKey } = secrets

  app.get('/me', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getMe', summary: 'Who I am', tags, response: { 200: meSchema } },
  }, (request) => query(request, me))

  app.put('/me', {
    config: { access: 'signed-in' },
    schema: { operationId: 'updateMe', summary: 'Change my name or language', tags, body: updateMeSchema, response: { 200: meSchema } },
  }, (request, reply) => command(request, reply, (ctx) => updateMe(ctx, request.body)))

  app.post('/me/one-time-codes', {
    config: secret,
    schema: {
      operationId: 'askCodeForAddress', summary: 'Have a code sent to a phone or e-mail address that is to be mine', tags,
      body: askCodeSchema, response: { 202: codeSentSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => askCodeForAddress(ctx, secrets, request.body), { status: 202 }))

  app.put('/me/address', {
    config: { ...secret, problems: [409, 422] },
    schema: { operationId: 'setAddress', summary: 'Verify my phone or e-mail address, or change it', tags, body: setAddressSchema, response: { 200: meSchema } },
  }, async (request, reply) => {
    await checkAddressCode(await contextOf(request, orm.em.fork()), secrets, request.body)
    return command(request, reply, (ctx) => setAddress(ctx, secrets, request.body))
  })

  app.get('/me/text-consent', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getTextConsent', summary: 'Whether I want text messages', tags, response: { 200: textConsentSchema } },
  }, (request) => query(request, (ctx) => textConsent(ctx, fieldEncryptionKey)))

  app.put('/me/text-consent', {
    config: { access: 'signed-in' },
    schema: { operationId: 'setTextConsent', summary: 'Say yes or no to text messages', tags, body: textConsentSchema, response: { 200: textConsentSchema } },
  }, (request, reply) => command(request, reply, (ctx) => setTextConsent(ctx, fieldEncryptionKey, request.body)))

  app.put('/me/password', {
    config: secret,
    schema: { operationId: 'changePassword', summary: 'Change my password', tags, body: changePasswordSchema, response: { 204: noBody } },
  }, (request, reply) => command(request, reply, (ctx) => changePassword(ctx, request.body), { status: 204 }))

  app.get('/me/sessions', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listMySessions', summary: 'Where I am signed in', tags, response: { 200: sessionListSchema } },
  }, (request) => query(request, mySessions))

  app.delete('/me/sessions/:sessionId', {
    config: { access: 'signed-in' },
    schema: { operationId: 'endMySession', summary: 'Sign one device out', tags, params: sessionParams, response: { 204: noBody } },
  }, (request, reply) => command(request, reply, (ctx) => endMySession(ctx, request.params.sessionId), { status: 204 }))

  app.post('/me/totp', {
    config: { ...secret, problems: [409, 422] },
    schema: { operationId: 'startSecondFactor', summary: 'Begin to set up an authenticator', tags, response: { 201: totpStartedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => startSecondFactor(ctx, fieldEncryptionKey), { status: 201 }))

  app.post('/me/totp/confirm', {
    config: { ...secret, problems: [409, 422] },
    schema: { operationId: 'confirmSecondFactor', summary: 'Confirm the authenticator by its first code', tags, body: totpCodeSchema, response: { 204: noBody } },
  }, (request, reply) => command(request, reply, (ctx) => confirmSecondFactor(ctx, fieldEncryptionKey, request.body.code), { status: 204 }))

  app.delete('/me/totp', {
    config: { ...secret, problems: [404, 409] },
    schema: { operationId: 'removeSecondFactor', summary: 'Take the authenticator off', tags, response: { 204: noBody } },
  }, (request, reply) => command(request, reply, removeSecondFactor, { status: 204 }))
}
