import type { FastifyInstance } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { forbidden, notFound } from '../errors/index.ts'
import { command } from '../routes/index.ts'
import { answerText } from './answer-text.ts'
import { isSignedBy, signatureHeader } from './signature.ts'
import { textArrived } from './text-arrived.ts'

const tags = ['messages']
const form = 'application/x-www-form-urlencoded'
const consumes = [form]
const noBody = z.undefined().meta({ description: 'Done' })

/** Every field is text, and every one is signed: those that are not named here too. */
const incomingSchema = z.object({ From: z.e164(), Body: z.string().max(2_000) }).catchall(z.string()).meta({ id: 'IncomingText' })
const statusSchema = z.object({ MessageSid: z.string().min(1).max(100), MessageStatus: z.string().max(40), ErrorCode: z.string().regex(/^\d{1,6}$/).optional() })
  .catchall(z.string()).meta({ id: 'TextStatus' })

/** @throws 404 where texts are not set up; 403 `wrong-signature` for whoever does not share the provider's token */
function refuseOthers(app: FastifyInstance, path: string, fields: Readonly<Record<string, string>>, given: unknown): void {
  const { texts, http } = app.deps.config
  if (texts === undefined) throw notFound()
  if (!isSignedBy(texts.token, `${http.publicUrl}${path}`, fields, given)) throw forbidden('wrong-signature')
}

/** What the text provider tells us: a message that came in, and what became of one that went out. Nobody else can. */
const textProvider: FastifyPluginAsyncZod = async (app) => {
  const fieldKey = app.deps.config.secrets.fieldEncryptionKey
  app.addContentTypeParser(form, { parseAs: 'string', bodyLimit: 16_384 }, (_request, body, done) => {
    done(null, Object.fromEntries(new URLSearchParams(String(body))))
  })

  app.post('/text-provider/messages', {
    config: { access: 'public', problems: [403, 404] },
    schema: { operationId: 'takeText', summary: 'A text message came in (from the text provider alone)', tags, consumes, body: incomingSchema, response: { 204: noBody } },
  }, (request, reply) => {
    refuseOthers(app, '/api/text-provider/messages', request.body, request.headers[signatureHeader])
    return command(request, reply, (ctx) => answerText(ctx, fieldKey, { phone: request.body.From, text: request.body.Body }), { status: 204 })
  })

  app.post('/text-provider/status', {
    config: { access: 'public', problems: [403, 404, 409] },
    schema: { operationId: 'takeTextStatus', summary: 'What became of a text message (from the text provider alone)', tags, consumes, body: statusSchema, response: { 204: noBody } },
  }, (request, reply) => {
    const { MessageSid, MessageStatus, ErrorCode } = request.body
    refuseOthers(app, '/api/text-provider/status', definedOnly(request.body), request.headers[signatureHeader])
    return command(request, reply, (ctx) => textArrived(ctx, { providerId: MessageSid, status: MessageStatus, errorCode: ErrorCode }), { status: 204 })
  })
}
export default textProvider

const definedOnly = (fields: Readonly<Record<string, string | undefined>>) => (
  Object.fromEntries(Object.entries(fields).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
)
