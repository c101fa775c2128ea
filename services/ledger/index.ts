import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { bookEntry, type EntryToBook } from './commands/book-entry.ts'
export { closeMonth } from './commands/close-month.ts'
export { ensureBook, ensureBooks } from './commands/ensure-books.ts'
export { bookFile, bookFormats, type FileAsked } from './export/book-file.ts'
export { bookOf } from './queries/book-of.ts'
export { closes } from './queries/closes.ts'
export { entries } from './queries/entries.ts'
export { entryOf } from './queries/entry-of.ts'
export { trialBalance } from './queries/trial-balance.ts'

/** Ledger: books, accounts, entries, closing, files for other systems. */
const ledger: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default ledger
