import { stringify } from 'csv-stringify/sync'
import { cutTable, type Cutting } from '#domain/import/cut-table.ts'
import type { TextTable } from '#domain/import/line-problem.ts'
import { dateColumns, loanColumns } from '#domain/import/loan-lines.ts'
import { paymentColumns } from '#domain/import/payment-lines.ts'
import { readTable } from '#platform/csv/index.ts'
import { importLimits, type ImportKind } from '#services/loans/index.ts'

/** What somebody may bring on the command line, where nobody waits in a browser. */
const largest = { bytes: 200_000_000, rows: 1_000_000, columns: importLimits.columns }

const cuttings: Record<ImportKind, Omit<Cutting, 'mostRows'>> = {
  payments: { columns: paymentColumns, loan: 'loan', dates: ['receivedOn'] },
  loans: { columns: loanColumns, loan: 'loan', dates: dateColumns },
}

/** A part of a file as it is kept, and where its lines stand in the whole. */
export interface FilePart { bytes: Buffer; lineInFile: (line: number) => number }

/**
 * A file as one part where it is no larger than what the portal takes, byte by byte the same; else cut.
 * @throws ProblemError or DomainError `import-unreadable`
 */
export function partsOfFile(kind: ImportKind, bytes: Buffer): FilePart[] {
  const table = readTable(bytes, largest)
  if (bytes.length <= importLimits.bytes && table.rows.length <= importLimits.rows) return [{ bytes, lineInFile: (line) => line }]
  const widest = table.rows.reduce((most, { cells }) => Math.max(most, stringify([cells]).length), 1)
  const mostRows = Math.max(1, Math.min(importLimits.rows, Math.floor((importLimits.bytes - stringify([table.head]).length) / (4 * widest))))
  return cutTable(table, { ...cuttings[kind], mostRows }).map((rows) => partOf(table.head, rows))
}

function partOf(head: TextTable['head'], rows: TextTable['rows']): FilePart {
  const bytes = Buffer.from(stringify([head, ...rows.map(({ cells }) => cells)]))
  const own = readTable(bytes, importLimits).rows.map(({ line }) => line)
  return { bytes, lineInFile: (line) => rows[own.indexOf(line)]?.line ?? line }
}
