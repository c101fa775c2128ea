import type { Context } from '#platform/context/index.ts'
import type { Book } from '../queries/book-of.ts'
import { beancountFile } from './beancount-file.ts'
import { csvFile } from './csv-file.ts'
import type { Days } from './lines-in-order.ts'

export const bookFormats = ['beancount', 'csv'] as const
export type BookFormat = (typeof bookFormats)[number]

/** The days are of the CSV alone: a Beancount file is the whole book, else its balances would be none. */
export interface FileAsked extends Days { format: BookFormat }

/**
 * A book as a file for another system, in pieces.
 * @param ctx in one transaction that sees one moment (`oneSnapshot`)
 */
export const bookFile = (ctx: Context, book: Book, { format, ...days }: FileAsked): AsyncGenerator<string> => (
  format === 'beancount' ? beancountFile(ctx, book) : csvFile(ctx, book, days)
)

/** e.g. `lender-2026-11-01-to-2026-11-30.csv`; plain ASCII. */
export function fileNameOf(book: Book, { format, from, through }: FileAsked): string {
  const name = [book.code, ...(from === undefined ? [] : [from]), ...(through === undefined ? [] : ['to', through])].join('-')
  return `${name.replaceAll(/[^\w-]/g, '_')}.${format}`
}
