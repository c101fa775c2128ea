import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Actor } from '#platform/context/index.ts'
import { command, query, type QueryOptions } from '#platform/routes/index.ts'
import { seesAllLoans } from '../access.ts'
import { askForHelp } from '../commands/ask-for-help.ts'
import { promiseToPay } from '../commands/promise-to-pay.ts'
import { putOffChargeOff } from '../commands/put-off-charge-off.ts'
import { recordContact } from '../commands/record-contact.ts'
import { resumeContact, stopContact } from '../commands/stop-contact.ts'
import { closeHelp, writeInHelp } from '../commands/write-in-help.ts'
import { contactLog } from '../queries/contact-log.ts'
import { helpPage } from '../queries/help-page.ts'
import { lateList } from '../queries/late-list.ts'
import * as schemas from '../schemas.ts'

const tags = ['repaying']
const params = schemas.loanParams
const problems = [409, 422]

/** Staff who read what she told us, or whom to call, leave a trace; she herself reads her own. */
const staffLook = (actor: Actor, loanId: string, action: string): QueryOptions => (
  seesAllLoans(actor) ? { audited: { action, subjectKind: 'loan', subjectId: loanId } } : {}
)

/** When somebody cannot pay: what she can do, what she promises, who calls, who must not be called. */
export const repayingRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/late', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'listLate', summary: 'Who is late today, in the order of calls', tags, querystring: schemas.lateQuery, response: { 200: schemas.lateListSchema } },
  }, (request) => query(request, (ctx) => lateList(ctx, request.query), { audited: { action: 'late-list-read', subjectKind: 'programme', subjectId: request.actor.programmeId } }))

  app.get('/late/count', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'countLate', summary: 'How many are late today: nobody is named, so no look is written down', tags, response: { 200: schemas.lateCountSchema } },
  }, (request) => query(request, async (ctx) => (await lateList(ctx, {})).counts))

  app.get('/loans/:loanId/help', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getHelp', summary: 'I can’t pay this time: ways out with what they cost, the talk, promises', tags, params, querystring: schemas.helpQuery, response: { 200: schemas.helpPageSchema } },
  }, (request) => query(request, (ctx) => helpPage(ctx, request.params.loanId, request.query), staffLook(request.actor, request.params.loanId, 'help-read')))

  app.post('/loans/:loanId/help', {
    config: { access: 'signed-in', problems },
    schema: { operationId: 'askForHelp', summary: 'Say that one cannot pay this time', tags, params, body: schemas.helpToAskSchema, response: { 201: schemas.helpAskedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => askForHelp(ctx, request.params.loanId, request.body), { status: 201 }))

  app.post('/loans/:loanId/help/:conversationId/messages', {
    config: { access: 'signed-in', problems: [409] },
    schema: { operationId: 'writeInHelp', summary: 'Write in the talk; an officer’s words are the answer', tags, params: schemas.helpParams, body: schemas.messageToWriteSchema, response: { 201: schemas.helpMovedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => writeInHelp(ctx, request.params.loanId, request.params.conversationId, request.body), { status: 201 }))

  app.post('/loans/:loanId/help/:conversationId/closing', {
    config: { access: 'signed-in', problems: [409] },
    schema: { operationId: 'closeHelp', summary: 'Take it back, or end the talk', tags, params: schemas.helpParams, response: { 200: schemas.helpMovedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => closeHelp(ctx, request.params.loanId, request.params.conversationId)))

  app.post('/loans/:loanId/promises', {
    config: { access: 'signed-in', problems },
    schema: { operationId: 'promiseToPay', summary: 'Promise an amount by a day', tags, params, body: schemas.promiseToMakeSchema, response: { 201: schemas.promiseMadeSchema } },
  }, (request, reply) => command(request, reply, (ctx) => promiseToPay(ctx, request.params.loanId, request.body), { status: 201 }))

  app.get('/loans/:loanId/contacts', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'getContacts', summary: 'Whom to call, every call, and whether one may call now', tags, params, response: { 200: schemas.contactLogSchema } },
  }, (request) => query(request, (ctx) => contactLog(ctx, request.params.loanId), staffLook(request.actor, request.params.loanId, 'contacts-read')))

  app.post('/loans/:loanId/contacts', {
    config: { access: ['officer'], problems },
    schema: { operationId: 'recordContact', summary: 'Write down a call and what came of it', tags, params, body: schemas.contactToRecordSchema, response: { 201: schemas.contactRecordedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => recordContact(ctx, request.params.loanId, request.body), { status: 201 }))

  app.post('/loans/:loanId/contact-stop', {
    config: { access: ['officer'], problems: [409] },
    schema: { operationId: 'stopContact', summary: 'Nobody calls about it any more', tags, params, body: schemas.contactToStopSchema, response: { 200: schemas.contactStoppedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => stopContact(ctx, request.params.loanId, request.body)))

  app.post('/loans/:loanId/contact-stop/lifting', {
    config: { access: ['officer'], problems: [409] },
    schema: { operationId: 'resumeContact', summary: 'Calls and reminders go on', tags, params, body: schemas.contactToResumeSchema, response: { 200: schemas.contactStoppedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => resumeContact(ctx, request.params.loanId, request.body)))

  app.post('/loans/:loanId/charge-off-proposal/postponement', {
    config: { access: ['officer'], problems: [409] },
    schema: { operationId: 'putOffChargeOff', summary: 'Do not charge off now: propose it again later', tags, params, body: schemas.chargeOffToPutOffSchema, response: { 200: schemas.chargeOffPutOffSchema } },
  }, (request, reply) => command(request, reply, (ctx) => putOffChargeOff(ctx, request.params.loanId, request.body)))
}
