import { DomainError, type FieldProblem } from '#domain/problem/domain-error.ts'

/** A column of one kind of file: what it may be called, and whether it can be left out. */
export interface KnownColumn<Column extends string> { column: Column; names: readonly string[]; optional?: true }

export interface FoundColumns<Column extends string> {
  /** Where each column stands; none for an optional one that is not there. */
  places: Partial<Record<Column, number>>
  /** Heads that nobody knows: their cells are not read, and whoever sends the file is told so. */
  notRead: readonly string[]
}

const accents = /\p{M}/gu

/** What a word is but for case, accents and signs: "Forma de  pago:" and "forma_de_pago" are the same. */
export const bareName = (text: string): string => text.normalize('NFD').replaceAll(accents, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, ' ').trim()

/**
 * Which column is which, by the heads in English or Spanish.
 * @throws DomainError `import-unreadable` with every column that is missing (`column-missing`) or there twice (`column-twice`), `path` being our name for it
 */
export function findColumns<Column extends string>(head: readonly string[], known: readonly KnownColumn<Column>[]): FoundColumns<Column> {
  const places: Partial<Record<Column, number>> = {}
  const problems: FieldProblem[] = []
  const read = new Set<number>()
  for (const { column, names, optional } of known) {
    const bare = names.map(bareName)
    const found = head.flatMap((name, place) => (bare.includes(bareName(name)) ? [place] : []))
    for (const place of found) read.add(place)
    const [first] = found
    if (first !== undefined) places[column] = first
    else if (!optional) problems.push({ path: column, code: 'column-missing', message: `No column is called ${names.join(' or ')}.`, params: { names: names.slice(0, 2).join(', ') } })
    if (found.length > 1) problems.push({ path: column, code: 'column-twice', message: 'There are two such columns.', params: { names: found.map((place) => head[place] ?? '').join(', ') } })
  }
  if (problems.length > 0) throw new DomainError('import-unreadable', 'The columns of the file are not those that it needs.', problems)
  return { places, notRead: head.filter((name, place) => !read.has(place) && name !== '') }
}
