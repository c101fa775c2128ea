import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { query } from '#platform/routes/index.ts'
import { entries } from './queries/entries.ts'
import { trialBalance } from './queries/trial-balance.ts'
import { bookParams, entriesAnswer, entriesQuery, trialBalanceQuery, trialBalanceSchema } from './schemas.ts'

const tags = ['ledger']
const access = ['finance', 'auditor'] as const

export const routes: FastifyPluginAsyncZod = async (app) => {
  app.get('/books/:bookCode/trial-balance', {
    config: { access },
    schema: {
      operationId: 'getTrialBalance', summary: 'Every account of a book on a date', tags,
      params: bookParams, querystring: trialBalanceQuery, response: { 200: trialBalanceSchema },
    },
  }, (request) => query(request, (ctx) => trialBalance(ctx, request.params.bookCode, request.query.on)))

  app.get('/books/:bookCode/entries', {
    config: { access },
    schema: {
      operationId: 'listJournalEntries', summary: 'What was booked, newest first', tags,
      params: bookParams, querystring: entriesQuery, response: { 200: entriesAnswer },
    },
  }, (request) => query(request, async (ctx) => ({ entries: await entries(ctx, request.params.bookCode, request.query) })))
}
