import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { personParams } from '#services/identity/index.ts'
import { knownPerson } from '../queries/known-person.ts'
import { knownPersonSchema } from '../schemas/known-person.ts'

/** What is known of a person, to check by who she is before she gets a new way in. */
export const peopleRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/people/:personId/known', {
    config: { access: ['officer', 'administrator'] },
    schema: { operationId: 'getKnownPerson', summary: 'What is known of somebody who lost her phone, to check who she is; the look is recorded', tags: ['identity'], params: personParams, response: { 200: knownPersonSchema } },
  }, (request) => query(request, (ctx) => knownPerson(ctx, app.deps.config.secrets.fieldEncryptionKey, request.params.personId), {
    audited: { action: 'known-person-read', subjectKind: 'person', subjectId: request.params.personId },
  }))
}
