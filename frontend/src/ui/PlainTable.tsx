import './plain-table.css'
import type { ReactNode } from 'react'
import { Count } from './Count.tsx'

export interface PlainColumn<Row> {
  readonly key: string
  readonly head: string
  readonly cell: (row: Row) => ReactNode
  /** Figures stand right-aligned under each other. */
  readonly figures?: boolean
  /** What the row is about: on the phone the title of its entry; `named`, with its head before it. */
  readonly leads?: boolean | 'named'
}

interface PlainTableProps<Row> {
  /** Read aloud: what the table lists. */
  readonly label: string
  readonly columns: readonly PlainColumn<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Under the last row: totals. */
  readonly foot?: ReactNode
}

/** A bare number is a count. */
const told = (value: ReactNode): ReactNode => (typeof value === 'number' ? <Count of={value} /> : value)

/** Rows to read, on hairlines. On the phone each row becomes an entry with its heads beside the values. */
export function PlainTable<Row>({ label, columns, rows, keyOf, foot }: PlainTableProps<Row>) {
  return (
    <table className="plain-table" aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ key, head, figures }) => (
            <th key={key} scope="col" data-figures={figures || undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {columns.map(({ key, head, cell, figures, leads }) => (
              <td key={key} data-head={head} data-figures={figures || undefined} data-leads={leads || undefined}>
                {told(cell(row))}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </table>
  )
}
