import type { FoundColumns } from './find-columns.ts'
import type { LineProblem, Read, TextTable } from './line-problem.ts'

type Row = TextTable['rows'][number]

/**
 * The cells of one row by our names of the columns; collects what is wrong with them, so that one pass names everything.
 * What a reader gives for a cell at fault is a stand-in: whoever reads must look at `problems` first.
 */
export class RowReader<Column extends string> {
  readonly problems: LineProblem[] = []
  readonly #row: Row
  readonly #places: FoundColumns<Column>['places']

  constructor(row: Row, places: FoundColumns<Column>['places']) {
    this.#row = row
    this.#places = places
  }

  text(column: Column): string {
    const place = this.#places[column]
    return place === undefined ? '' : (this.#row.cells[place] ?? '').trim()
  }

  fault(column: Column | 'line', code: string, params?: Record<string, string | number>): void {
    this.problems.push({ line: this.#row.line, column, code, ...(params && { params }) })
  }

  /** What a rule made of a cell; where that is a fault, it is kept and the stand-in given. */
  take<Value>(column: Column, read: Read<Value>, standIn: Value): Value {
    if ('value' in read) return read.value
    this.fault(column, read.code, read.params)
    return standIn
  }

  required(column: Column, maximum: number): string {
    const text = this.optional(column, maximum)
    if (text === null) this.fault(column, 'cell-empty')
    return text ?? ''
  }

  /** One line of text, or null where the cell is empty. */
  optional(column: Column, maximum: number): string | null {
    const text = this.text(column)
    if (text === '') return null
    if (text.length > maximum) this.fault(column, 'too-long', { maximum })
    else if (!isLine(text)) this.fault(column, 'not-one-line')
    return text
  }

  /** What one of several words stands for; `code` where it is none of them. */
  choice<const Choice extends string>(column: Column, choices: ReadonlyMap<string, Choice>, { keyOf, code, standIn }: { keyOf: (text: string) => string; code: string; standIn: Choice }): Choice {
    const text = this.text(column)
    const chosen = choices.get(keyOf(text))
    if (chosen === undefined) this.fault(column, text === '' ? 'cell-empty' : code)
    return chosen ?? standIn
  }
}

/** As `lineOfText` of the platform: something to see, no control characters, nothing that turns the letters around it. */
const isLine = (text: string): boolean => /^(?=.*[^\s\u00ad\u200b-\u200f\u2060-\u206f\ufeff])[ -~\u00a0-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\uffff\u{10000}-\u{10ffff}]+$/u.test(text)
