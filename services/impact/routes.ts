import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { myRecord, personRecord } from './queries/person-record.ts'
import { personParams, personRecordSchema } from './schemas.ts'

const tags = ['impact']
const response = { 200: personRecordSchema }

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/me/record', {
    config: { access: 'signed-in' },
    schema: { operationId: 'getMyRecord', summary: 'What I did with the programme: loans, circles, words I gave, talks with my guide', tags, response },
  }, (request) => query(request, myRecord))

  app.get('/people/:personId/record', {
    config: { access: ['officer', 'auditor'] },
    schema: { operationId: 'getPersonRecord', summary: 'What somebody did with the programme, as evidence; the look is recorded', tags, params: personParams, response },
  }, (request) => query(request, (ctx) => personRecord(ctx, request.params.personId), { audited: { action: 'person-record-read', subjectKind: 'person', subjectId: request.params.personId } }))
}
