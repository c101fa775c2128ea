import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { keepImport } from '../commands/keep-import.ts'
import { recordImport } from '../commands/record-import.ts'
import { importCheck } from '../queries/import-check.ts'
import { importFiles } from '../queries/import-files.ts'
import { importCheckSchema, importFilesSchema, importKeptSchema, importParams, importRecordedSchema, keepImportSchema, recordImportSchema } from '../schemas.ts'

const tags = ['imports']
const reads = ['finance', 'auditor'] as const
const writes = ['finance'] as const
const problems = [409, 422]
/** A file is read whole, and each of its lines folded. */
const rateLimit = { max: 60, timeWindow: '1 minute' }

/** What a lender brings from its spreadsheet: a file is kept, looked at line by line, and recorded whole or not at all. */
export const importRoutes: FastifyPluginAsyncZod = async (app) => {
  const { fieldEncryptionKey: key } = app.deps.config.secrets

  app.get('/imports', {
    config: { access: reads },
    schema: { operationId: 'listImports', summary: 'The files that were brought, newest first', tags, response: { 200: importFilesSchema } },
  }, (request) => query(request, async (ctx) => ({ imports: await importFiles(ctx) })))

  app.post('/imports', {
    bodyLimit: 2 * 1024 * 1024,
    config: { access: writes, problems, rateLimit },
    schema: { operationId: 'keepImport', summary: 'Bring a file; nothing of it is recorded yet', tags, body: keepImportSchema, response: { 201: importKeptSchema } },
  }, (request, reply) => command(request, reply, (ctx) => keepImport(ctx, key, request.body), { status: 201 }))

  app.get('/imports/:importId', {
    config: { access: reads, rateLimit },
    schema: { operationId: 'checkImport', summary: 'What each line of a file would do now, or everything that is wrong with it; the look is recorded', tags, params: importParams, response: { 200: importCheckSchema } },
  }, (request) => {
    const { importId } = request.params
    return query(request, (ctx) => importCheck(ctx, key, importId), { audited: { action: 'import-read', subjectKind: 'import-file', subjectId: importId } })
  })

  app.post('/imports/:importId/recording', {
    config: { access: writes, problems, rateLimit },
    schema: { operationId: 'recordImport', summary: 'Record what is new of a file, all of it or nothing', tags, params: importParams, body: recordImportSchema.nullish(), response: { 201: importRecordedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => recordImport(ctx, key, request.params.importId, request.body ?? {}), { status: 201 }))
}
