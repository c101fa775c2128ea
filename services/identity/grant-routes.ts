import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import type { Audited } from '#platform/audit/index.ts'
import type { Actor } from '#platform/context/index.ts'
import { command, query } from '#platform/routes/index.ts'
import { giveGrant } from './commands/give-grant.ts'
import { recoverSignIn } from './commands/recover-sign-in.ts'
import { revokeGrant } from './commands/revoke-grant.ts'
import { grants } from './queries/grants.ts'
import { people } from './queries/people.ts'
import {
  giveGrantSchema, grantListSchema, grantParams, grantSchema, grantsQuery, peopleQuery, peopleSchema, personParams, recoveredSchema, recoverySchema,
  searchPeople,
} from './schemas.ts'

const tags = ['identity']

/** Whoever looks through the people of the programme leaves a trace: that she looked, not what she typed. */
const listed = ({ programmeId }: Actor): Audited => ({ action: 'people-listed', subjectKind: 'programme', subjectId: programmeId })

/** Who is here, and who may do what. */
export const grantRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/people', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'] },
    schema: { operationId: 'listPeople', summary: 'People of the programme', tags, querystring: peopleQuery, response: { 200: peopleSchema } },
  }, (request) => query(request, (ctx) => people(ctx, request.query), { audited: listed(request.actor) }))

  // A read, like the one above; the word goes in a body, because addresses are kept in logs and histories.
  app.post('/people/search', {
    config: { access: ['officer', 'finance', 'administrator', 'auditor'], idempotent: false },
    schema: { operationId: 'searchPeople', summary: 'People of the programme by a name or an address', tags, body: searchPeople, response: { 200: peopleSchema } },
  }, (request) => query(request, (ctx) => people(ctx, request.body), { audited: listed(request.actor) }))

  app.post('/people/:personId/recovery', {
    config: { access: ['officer', 'administrator'], problems: [404, 409, 422] },
    schema: {
      operationId: 'recoverSignIn', summary: 'Give somebody whose papers were looked at a new phone or e-mail address to sign in with', tags,
      params: personParams, body: recoverySchema, response: { 200: recoveredSchema },
    },
  }, (request, reply) => command(request, reply, (ctx) => recoverSignIn(ctx, app.deps.config.secrets.fieldEncryptionKey, request.params.personId, request.body)))

  app.get('/grants', {
    config: { access: ['administrator', 'auditor'] },
    schema: { operationId: 'listGrants', summary: 'Who may do what', tags, querystring: grantsQuery, response: { 200: grantListSchema } },
  }, (request) => query(request, (ctx) => grants(ctx, request.query)))

  app.post('/grants', {
    config: { access: ['administrator'], problems: [404] },
    schema: { operationId: 'giveGrant', summary: 'Give one role in one scope', tags, body: giveGrantSchema, response: { 201: grantSchema } },
  }, (request, reply) => command(request, reply, (ctx) => giveGrant(ctx, request.body), { status: 201 }))

  app.delete('/grants/:grantId', {
    config: { access: ['administrator'] },
    schema: { operationId: 'revokeGrant', summary: 'Take a grant back', tags, params: grantParams, response: { 204: z.undefined().meta({ description: 'Done' }) } },
  }, (request, reply) => command(request, reply, (ctx) => revokeGrant(ctx, request.params.grantId), { status: 204 }))
}
