/** One thing wrong with one line of a file: the line as a person counts it, the column by our name for it, `code` stable, `params` for the words. */
export interface LineProblem {
  line: number
  column: string
  code: string
  params?: Record<string, string | number>
}

/** A file as rows of text, before anybody knows what it says. `line` is where a row stands in the file, the heads being line 1. */
export interface TextTable {
  head: readonly string[]
  rows: readonly { line: number; cells: readonly string[] }[]
}

/** What a rule made of a cell: a value, or the code of what is wrong with it. */
export type Read<Value> = { value: Value } | { code: string; params?: Record<string, string | number> }
