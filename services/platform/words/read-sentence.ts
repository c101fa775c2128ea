import compile from 'icu-minify/compile'

/** A catalogue's leaves by path: `{ 'start.howMuch.title': '¿Cuánto necesita?' }`. */
export function leavesOf(words: object, above = ''): Map<string, string> {
  const leaves = new Map<string, string>()
  for (const [key, value] of Object.entries(words)) {
    const path = above === '' ? key : `${above}.${key}`
    if (typeof value === 'string') leaves.set(path, value)
    else if (typeof value === 'object' && value !== null) for (const [inner, text] of leavesOf(value, path)) leaves.set(inner, text)
  }
  return leaves
}

/** What a sentence takes in, and how it reads when each argument is left out. */
export interface Read {
  readonly placeholders: ReadonlySet<string>
  readonly tags: ReadonlySet<string>
  /** The text of each branch of a plural or select once, arguments as `…`. */
  readonly text: string
}

const isArray = (value: unknown): value is readonly unknown[] => Array.isArray(value)
/** icu-minify's own numbering of what an argument is: 1 select, 2 plural, 3 ordinal, 4 number, 5 date, 6 time. */
const branching = new Set([1, 2, 3])

function readInto(message: unknown, found: { placeholders: Set<string>; tags: Set<string> }): string {
  if (typeof message === 'string') return message
  if (message === 0) return '2'
  if (!isArray(message)) return ''
  return message.map((node) => readNode(node, found)).join('')
}

function readNode(node: unknown, found: { placeholders: Set<string>; tags: Set<string> }): string {
  if (!isArray(node)) return readInto(node, found)
  const [name, second, third] = node
  const isTag = node.length > 1 && (typeof second !== 'number' || second === 0)
  if (isTag) {
    found.tags.add(String(name))
    return readInto(node.slice(1), found)
  }
  found.placeholders.add(String(name))
  if (typeof second !== 'number' || !branching.has(second) || typeof third !== 'object' || third === null) return '…'
  return Object.values(third).map((branch: unknown) => readInto(branch, found)).join(' ')
}

/** Reads one ICU sentence. */
export function read(sentence: string): Read {
  const found = { placeholders: new Set<string>(), tags: new Set<string>() }
  const text = readInto(compile(sentence), found)
  return { ...found, text }
}
