import { Readable } from 'node:stream'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { oneSnapshot } from '#platform/context/index.ts'
import { contextOf, query, type RequestLike } from '#platform/routes/index.ts'
import { bookOf } from '../queries/book-of.ts'
import { bookParams, csvQuery, readsBooks } from '../schemas.ts'
import { bookFile, fileNameOf, type FileAsked } from './book-file.ts'

const tags = ['ledger']
/** A file reads a whole book, which everybody else reads and writes meanwhile. */
const rateLimit = { max: 30, timeWindow: '1 minute' }
const text = (mediaType: string) => ({
  200: { description: 'The file', content: { [mediaType]: { schema: z.instanceof(Readable).meta({ type: 'string' }) } } },
})

interface ReplyLike {
  type(mediaType: string): ReplyLike
  header(name: string, value: string): ReplyLike
}

/** The file as it is read, from one moment; that it was taken is written down first. @throws 404 where the programme has no such book */
async function sent(request: RequestLike, reply: ReplyLike, bookCode: string, mediaType: string, asked: FileAsked): Promise<Readable> {
  const { format, ...days } = asked
  const audited = { action: 'book-exported', subjectKind: 'book', subjectId: null, detail: { bookCode, format, ...days } }
  const book = await query(request, (ctx) => bookOf(ctx, bookCode), { audited })
  reply.type(mediaType)
    .header('content-disposition', `attachment; filename="${fileNameOf(book, asked)}"`)
    .header('cache-control', 'private, no-store')
  return Readable.from(oneSnapshot(request.server.deps.orm.em, async function* pieces(em) {
    yield* bookFile(await contextOf(request, em), book, asked)
  }))
}

/** A book as a file for other systems. */
export const exportRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/books/:bookCode/export.beancount', {
    config: { access: readsBooks, rateLimit },
    schema: { operationId: 'exportBeancount', summary: 'The whole book for Beancount', tags, params: bookParams, response: text('text/plain') },
  }, (request, reply) => sent(request, reply, request.params.bookCode, 'text/plain; charset=utf-8', { format: 'beancount', by: 'effective' }))

  app.get('/books/:bookCode/export.csv', {
    config: { access: readsBooks, rateLimit },
    schema: { operationId: 'exportCsv', summary: 'Postings of some days, a line each (CSV)', tags, params: bookParams, querystring: csvQuery, response: text('text/csv') },
  }, (request, reply) => sent(request, reply, request.params.bookCode, 'text/csv; charset=utf-8', { format: 'csv', ...request.query }))
}
