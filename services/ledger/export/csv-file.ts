import { stringify } from 'csv-stringify/sync'
import { dollarsText } from '#domain/money/dinero-edge.ts'
import type { Context } from '#platform/context/index.ts'
import type { Book } from '../queries/book-of.ts'
import { linesInOrder, type Days, type FileEntry, type FileLine } from './lines-in-order.ts'

const columns = ['entry_id', 'effective_date', 'recorded_date', 'cause_date', 'kind', 'account_code', 'account_name', 'debit', 'credit', 'loan_reference']

/** RFC 4180. A cell that a spreadsheet would take for a formula is text there too. */
const asCsv = (rows: readonly (readonly string[])[]): string => stringify(rows.map((row) => [...row]), { record_delimiter: 'windows', escape_formulas: true })

const rowOf = (entry: FileEntry, { account, accountName, amountCents, loanReference }: FileLine): string[] => [
  entry.id, entry.effectiveOn, entry.recordedOn, entry.causeOn ?? '', entry.kind, account, accountName,
  amountCents > 0 ? dollarsText(amountCents) : '', amountCents < 0 ? dollarsText(-amountCents) : '', loanReference ?? '',
]

/** Lines of a file that are made at once. */
const chunk = 500

/**
 * Postings of a book as CSV, a line each, in pieces, with a line of names on top; debits and credits sum to the same.
 * @param ctx in one transaction that sees one moment (`oneSnapshot`)
 */
export async function* csvFile(ctx: Context, book: Book, days: Days): AsyncGenerator<string> {
  let rows = [columns]
  for await (const entry of linesInOrder(ctx.em, book.id, days)) {
    rows.push(...entry.lines.map((line) => rowOf(entry, line)))
    if (rows.length < chunk) continue
    yield asCsv(rows)
    rows = []
  }
  yield asCsv(rows)
}
