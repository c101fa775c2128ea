import { CsvError, parse } from 'csv-parse/sync'
import type { TextTable } from '#domain/import/line-problem.ts'
import { problem } from '../errors/index.ts'
import { decodeText } from './decode-text.ts'

export interface TableLimits { bytes: number; rows: number; columns: number }

const separators = [',', ';', '\t'] as const
/** Longer than any line that can be right; it ends the reading of a file whose quotes never close. */
const longestRow = 20_000

const unreadable = (code: string, params?: Record<string, string | number>) => problem('import-unreadable', { status: 422, errors: [{ path: 'file', code, ...(params && { params }) }] })

/**
 * A CSV file as rows of text: separated by commas, semicolons or tabs (what its first line has most of), quoted after
 * RFC 4180, with any line ends, with or without a byte-order mark. Rows with nothing in them are left out, and the others
 * keep the number of the line on which they end.
 * @throws 422 `import-unreadable` with one of `not-csv`, `import-too-large`, `file-without-lines`, `too-many-rows`, `too-many-columns`,
 *   `quotes-wrong`, `row-too-long`
 */
export function readTable(bytes: Uint8Array, limits: TableLimits): TextTable {
  if (bytes.length > limits.bytes) throw unreadable('import-too-large', { maximum: Math.floor(limits.bytes / 1024) })
  const text = decodeText(bytes)
  if (text === undefined) throw unreadable('not-csv')
  const [head, ...rows] = rowsOf(text.replaceAll(/\r\n?/g, '\n'), limits)
  if (!head || rows.length === 0) throw unreadable('file-without-lines')
  if (rows.length > limits.rows) throw unreadable('too-many-rows', { maximum: limits.rows })
  if (head.cells.length > limits.columns) throw unreadable('too-many-columns', { maximum: limits.columns })
  return { head: head.cells, rows }
}

function rowsOf(text: string, { rows }: TableLimits): TextTable['rows'] {
  const found: { line: number; cells: string[] }[] = []
  try {
    parse(text, {
      bom: true, delimiter: separatorOf(text), relax_column_count: true, skip_empty_lines: true, skip_records_with_empty_values: true, trim: true,
      max_record_size: longestRow, to: rows + 2,
      on_record: (cells: string[], { lines }) => {
        found.push({ line: lines, cells })
        return null
      },
    })
    return found
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = 'lines' in error && typeof error.lines === 'number' ? error.lines : 1
    throw unreadable(error.code === 'CSV_MAX_RECORD_SIZE' ? 'row-too-long' : 'quotes-wrong', { line })
  }
}

/** What the first line that says anything has most of, outside of quotes. */
function separatorOf(text: string): string {
  const first = text.split('\n', 20).find((line) => line.trim() !== '') ?? ''
  const bare = first.replaceAll(/"[^"]*"/g, '')
  const counted = separators.map((separator) => ({ separator, count: bare.split(separator).length }))
  return counted.reduce((most, one) => (one.count > most.count ? one : most)).separator
}
