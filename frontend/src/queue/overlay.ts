import type { Difference } from './entry.ts'

type Tree = Readonly<Record<string, unknown>>

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && !Array.isArray(value)

/** What names a row of a list: its id, or its code. */
function nameOf(row: unknown): string | undefined {
  if (!isTree(row)) return undefined
  const name = row['id'] ?? row['code']
  return typeof name === 'string' ? name : undefined
}

const isRows = (value: unknown): value is readonly Tree[] => Array.isArray(value) && value.length > 0 && value.every((row) => nameOf(row) !== undefined)

export const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other)

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (!isTree(value)) return JSON.stringify(value) ?? '""'
  const parts = Object.entries(value).filter(([, one]) => one !== undefined).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${parts.map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`).join(',')}}`
}

export interface Overlaid {
  /** Theirs, with what changed here laid over it. Where both changed the same, it keeps theirs. */
  readonly value: unknown
  readonly differences: readonly Difference[]
}

/**
 * Lays what was changed here over what the other side has by now. Only what differs from `base` (what was
 * there when she began) counts as changed here; what both sides changed to different values is a difference,
 * and nobody's is thrown away. Objects are laid over by key, lists of rows by the rows' ids or codes,
 * everything else as a whole.
 */
export function overlay(base: unknown, mine: unknown, theirs: unknown, path: readonly string[] = []): Overlaid {
  if (same(mine, base) || same(mine, theirs)) return { value: theirs, differences: [] }
  if (same(theirs, base)) return { value: mine, differences: [] }
  if (isTree(mine) && isTree(theirs)) return overlayTrees(isTree(base) ? base : {}, mine, theirs, path)
  if (isRows(mine) && isRows(theirs)) return overlayRows(base, mine, theirs, path)
  return { value: theirs, differences: [{ path, mine, theirs }] }
}

function overlayTrees(base: Tree, mine: Tree, theirs: Tree, path: readonly string[]): Overlaid {
  const names = [...new Set([...Object.keys(theirs), ...Object.keys(mine)])]
  const parts = names.map((name) => [name, overlay(base[name], mine[name], theirs[name], [...path, name])] as const)
  return {
    value: Object.fromEntries(parts.map(([name, { value }]) => [name, value] as const).filter(([, value]) => value !== undefined)),
    differences: parts.flatMap(([, { differences }]) => differences),
  }
}

const byName = (rows: unknown): Tree => Object.fromEntries(isRows(rows) ? rows.map((row) => [nameOf(row) ?? '', row]) : [])

function overlayRows(base: unknown, mine: readonly Tree[], theirs: readonly Tree[], path: readonly string[]): Overlaid {
  const { value, differences } = overlayTrees(byName(base), byName(mine), byName(theirs), path)
  return { value: Object.values(isTree(value) ? value : {}), differences }
}

/** The same tree with one value put in at a path; rows of a list are found by their id or code. */
export function withValue(tree: unknown, path: readonly string[], value: unknown): unknown {
  const [name, ...rest] = path
  if (name === undefined) return value
  if (isRows(tree)) return tree.map((row) => (nameOf(row) === name ? withValue(row, rest, value) : row))
  const known = isTree(tree) ? tree : {}
  return { ...known, [name]: withValue(known[name], rest, value) }
}

/** The value at a path, found the same way. */
export function valueAt(tree: unknown, path: readonly string[]): unknown {
  const [name, ...rest] = path
  if (name === undefined) return tree
  if (isRows(tree)) return valueAt(byName(tree)[name], rest)
  return isTree(tree) ? valueAt(tree[name], rest) : undefined
}
