import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { reconciliation } from '../queries/reconciliation.ts'
import { bookParams, reconciliationSchema } from '../schemas/reconciliation.ts'

/** A page of the books that needs the loans too, and so is theirs. */
export const reconciliationRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/books/:bookCode/reconciliation', {
    config: { access: ['finance', 'administrator', 'auditor'] },
    schema: { operationId: 'getReconciliation', summary: 'What loans come to beside what is booked for them', tags: ['ledger'], params: bookParams, response: { 200: reconciliationSchema } },
  }, (request) => query(request, (ctx) => reconciliation(ctx, request.params.bookCode)))
}
