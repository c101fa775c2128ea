import { DomainError } from '#domain/problem/domain-error.ts'
import { findColumns, type KnownColumn } from './find-columns.ts'
import type { TextTable } from './line-problem.ts'
import { readDate, slashOrderOf } from './read-date.ts'

type Row = TextTable['rows'][number]

/** What of a kind of file must be known to cut it. */
export interface Cutting { columns: readonly KnownColumn<string>[]; loan: string; dates: readonly string[]; mostRows: number }

/**
 * Cuts a file into parts that can each be read alone and say together what the whole says: the lines of one loan stay in one
 * part, so that equal payments are counted together, and a date that only the whole column makes clear is written out.
 * @throws DomainError `import-unreadable` where columns are missing, dates of a column contradict one another, or one loan has
 *   more lines than a part holds
 */
export function cutTable({ head, rows }: TextTable, { columns, loan, dates, mostRows }: Cutting): Row[][] {
  const { places } = findColumns(head, columns)
  const clear = dates.reduce((before, column) => withDatesWritten(before, column, places[column]), rows)
  const loanAt = places[loan] ?? 0
  const groups = [...Map.groupBy(clear, ({ cells }) => (cells[loanAt] ?? '').trim().toUpperCase()).values()]
  const parts: Row[][] = []
  for (const group of groups) {
    const last = parts.at(-1)
    if (group.length > mostRows) throw unreadable(loan, 'too-many-rows', { maximum: mostRows })
    if (last && last.length + group.length <= mostRows) last.push(...group)
    else parts.push([...group])
  }
  return parts
}

function withDatesWritten(rows: readonly Row[], column: string, place: number | undefined): readonly Row[] {
  if (place === undefined) return rows
  const order = slashOrderOf(rows.map(({ cells }) => cells[place] ?? ''))
  if (order === 'both') throw unreadable(column, 'date-unclear')
  return rows.map(({ line, cells }) => {
    const read = readDate(cells[place] ?? '', order)
    return 'value' in read ? { line, cells: cells.map((cell, at) => (at === place ? read.value : cell)) } : { line, cells }
  })
}

const unreadable = (path: string, code: string, params?: Record<string, number>) => new DomainError('import-unreadable', 'The file cannot be cut into parts.', [{ path, code, message: code, ...(params && { params }) }])
