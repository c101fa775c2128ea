import type { FastifyPluginAsync } from 'fastify'
import type { ZodTypeProvider } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { entries } from './queries/entries.ts'
import { trialBalance } from './queries/trial-balance.ts'
import { bookParams, entriesAnswer, entriesQuery, trialBalanceQuery, trialBalanceSchema } from './schemas.ts'

const readers = ['finance', 'auditor'] as const

export const ledgerRoutes: FastifyPluginAsync = async (plugin) => {
  const app = plugin.withTypeProvider<ZodTypeProvider>()

  app.get('/books/:bookCode/trial-balance', {
    config: { access: readers },
    schema: { tags: ['ledger'], summary: 'Every account of a book on a date', params: bookParams, querystring: trialBalanceQuery, response: { 200: trialBalanceSchema } },
  }, (request) => query(request, (ctx) => trialBalance(ctx, request.params.bookCode, request.query.on)))

  app.get('/books/:bookCode/entries', {
    config: { access: readers },
    schema: { tags: ['ledger'], summary: 'What was booked, newest first', params: bookParams, querystring: entriesQuery, response: { 200: entriesAnswer } },
  }, (request) => query(request, async (ctx) => ({ entries: await entries(ctx, request.params.bookCode, request.query) })))
}
