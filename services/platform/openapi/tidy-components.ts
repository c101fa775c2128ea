type Json = Readonly<Record<string, unknown>>

const prefix = '#/components/schemas/'
const suffix = 'Input'

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

function collectReferences(value: unknown, into: Set<string>): void {
  if (Array.isArray(value)) for (const one of value) collectReferences(one, into)
  if (!isObject(value)) return
  const { $ref } = value
  if (typeof $ref === 'string' && $ref.startsWith(prefix)) into.add($ref.slice(prefix.length))
  for (const one of Object.values(value)) collectReferences(one, into)
}

function rename(value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (Array.isArray(value)) return value.map((one) => rename(one, names))
  if (!isObject(value)) return value
  const entries = Object.entries(value).map(([key, one]) => {
    if (key === '$ref' && typeof one === 'string' && one.startsWith(prefix)) {
      const name = one.slice(prefix.length)
      return [key, prefix + (names.get(name) ?? name)]
    }
    return [key, rename(one, names)]
  })
  return Object.fromEntries(entries)
}

/** What the paths need, directly or through others. */
function needed(paths: unknown, schemas: Json): Set<string> {
  const names = new Set<string>()
  collectReferences(paths, names)
  for (const name of names) collectReferences(schemas[name], names)
  return names
}

/** The shape alone, whichever of the two forms its parts were written in. */
const shape = (schema: unknown): string => JSON.stringify(schema, (key, value: unknown) => {
  if (key === 'additionalProperties' && value === false) return undefined
  return key === '$ref' && typeof value === 'string' && value.endsWith(suffix) ? value.slice(0, -suffix.length) : value
})

/**
 * zod writes every component twice, as it comes in (`QuoteInput`) and as it goes out (`Quote`). Keeps what is referred to,
 * and calls a shape by its plain name where only one of the two is, or where both are the same.
 */
export function tidyComponents(paths: unknown, schemas: Json): { paths: unknown; schemas: Json } {
  const used = needed(paths, schemas)
  const names = new Map<string, string>()
  for (const name of used) {
    const plain = name.slice(0, -suffix.length)
    if (!name.endsWith(suffix) || !(plain in schemas)) continue
    if (!used.has(plain) || shape(schemas[name]) === shape(schemas[plain])) names.set(name, plain)
  }
  const kept = Object.entries(schemas)
    .filter(([name]) => used.has(name) && !(names.has(name) && used.has(names.get(name) ?? '')))
    .map(([name, schema]) => [names.get(name) ?? name, rename(schema, names)] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
  return { paths: rename(paths, names), schemas: Object.fromEntries(kept) }
}
