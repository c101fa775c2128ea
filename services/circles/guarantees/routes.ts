import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { asPaper } from '#platform/documents/index.ts'
import { command, query } from '#platform/routes/index.ts'
import { leaveGroup } from './commands/leave-group.ts'
import { setLine } from './commands/set-line.ts'
import { signGuarantee } from './commands/sign-guarantee.ts'
import { groupView } from './queries/group-view.ts'
import { guaranteePaper, myGuarantees } from './queries/my-guarantees.ts'
import { nextLoan } from './queries/next-loan.ts'
import * as schemas from './schemas.ts'

const tags = ['circles']
const keeping = ['coordinator', 'officer'] as const
const reading = ['coordinator', 'officer', 'auditor'] as const
const params = schemas.groupParams
const answers = { 200: schemas.groupSchema }
const pdf = { 200: { description: 'The paper', content: { 'application/pdf': { schema: z.instanceof(Buffer).meta({ type: 'string', format: 'binary' }) } } } }

/** Loans of a group: who answers for whom, in which order they go out, and what she needs for the next. */
export const guaranteeRoutes: FastifyPluginAsyncZod = async (app) => {
  const key = app.deps.config.secrets.fieldEncryptionKey

  app.get('/circles/:circleId/group', {
    config: { access: reading },
    schema: { operationId: 'getGroup', summary: 'The loans of a group: whose turn it is, who signed for whom, what was lost', tags, params, response: answers },
  }, (request) => query(request, (ctx) => groupView(ctx, request.params.circleId), { audited: { action: 'circle-read', subjectKind: 'circle', subjectId: request.params.circleId } }))

  app.put('/circles/:circleId/line', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'setLine', summary: 'The order in which the loans of a group go out', tags, params, body: schemas.setLineSchema, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => setLine(ctx, key, { ...request.params, ...request.body })))

  app.put('/circles/:circleId/members/:memberId/departure', {
    config: { access: keeping, problems: [422] },
    schema: { operationId: 'leaveGroup', summary: 'Note that a member left a group, or take it back', tags, params: schemas.groupMemberParams, body: schemas.leaveGroupSchema, response: answers },
  }, (request, reply) => command(request, reply, (ctx) => leaveGroup(ctx, { ...request.params, ...request.body })))

  app.get('/my-circles/:circleId/next-loan', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getNextLoan', summary: 'What I need for my next loan in the group', tags, params, response: { 200: schemas.nextLoanSchema } },
  }, (request) => query(request, (ctx) => nextLoan(ctx, request.params.circleId)))

  app.get('/my-guarantees', {
    config: { access: 'signed-in' },
    schema: { operationId: 'listMyGuarantees', summary: 'What I was asked to answer for', tags, response: { 200: schemas.myGuaranteesSchema } },
  }, (request) => query(request, async (ctx) => ({ guarantees: await myGuarantees(ctx) })))

  for (const which of ['paper', 'notice'] as const) {
    app.get(`/my-guarantees/:guaranteeId/${which}`, {
      config: { access: 'signed-in' },
      schema: {
        operationId: which === 'paper' ? 'getGuaranteePaper' : 'getCosignerNotice', summary: which === 'paper' ? 'The guarantee (PDF)' : 'The notice to cosigners (PDF)',
        tags, params: schemas.guaranteeParams, response: pdf,
      },
    }, async (request, reply) => {
      const { documentId } = await query(request, (ctx) => guaranteePaper(ctx, request.params.guaranteeId, which))
      return asPaper(reply, await query(request, (ctx) => guaranteePaper(ctx, request.params.guaranteeId, which), { audited: { action: 'document-read', subjectKind: 'document', subjectId: documentId } }))
    })
  }

  app.post('/my-guarantees/:guaranteeId/signature', {
    config: { access: 'signed-in', problems: [409, 422] },
    schema: { operationId: 'signGuarantee', summary: 'Sign that I answer for another’s loan', tags, params: schemas.guaranteeParams, body: schemas.signGuaranteeSchema, response: { 201: schemas.myGuaranteeSchema } },
  }, (request, reply) => {
    const from = { ip: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null }
    return command(request, reply, (ctx) => signGuarantee(ctx, { ...request.params, ...request.body }, from), { status: 201 })
  })
}
