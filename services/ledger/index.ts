import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

export { bookEntry, type EntryToBook } from './commands/book-entry.ts'
export { ensureBooks } from './commands/ensure-books.ts'
export { entries } from './queries/entries.ts'
export { trialBalance } from './queries/trial-balance.ts'

/** Ledger: books, accounts, entries. */
const ledger: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default ledger
