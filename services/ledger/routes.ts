import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { command, query } from '#platform/routes/index.ts'
import { closeMonth } from './commands/close-month.ts'
import { closes } from './queries/closes.ts'
import { exportRoutes } from './export/routes.ts'
import { entries } from './queries/entries.ts'
import { trialBalance } from './queries/trial-balance.ts'
import {
  bookClosedSchema, bookClosesSchema, bookParams, closeMonthSchema, entriesAnswer, entriesQuery, readsBooks, trialBalanceQuery, trialBalanceSchema,
} from './schemas.ts'

const tags = ['ledger']
const access = readsBooks

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

  app.get('/books/:bookCode/closes', {
    config: { access },
    schema: { operationId: 'listBookCloses', summary: 'Months that were closed, newest first, and the next', tags, params: bookParams, response: { 200: bookClosesSchema } },
  }, (request) => query(request, (ctx) => closes(ctx, request.params.bookCode)))

  app.post('/books/:bookCode/closes', {
    config: { access: ['finance', 'administrator'], problems: [404] },
    schema: { operationId: 'closeMonth', summary: 'Close a month for good', tags, params: bookParams, body: closeMonthSchema, response: { 201: bookClosedSchema } },
  }, (request, reply) => command(request, reply, (ctx) => closeMonth(ctx, request.params.bookCode, request.body), { status: 201 }))

  await app.register(exportRoutes)
}
