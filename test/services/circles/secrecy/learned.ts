import type { Attack } from './attacks.ts'
import type { Evidence } from './evidence.ts'
import type { Row } from './everything.ts'

/** Ids, hashes and times stand for themselves alone; what is left of a value may say the same of several people. */
const bare = (text: string): string => (
  text.replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}/g, '#').replace(/\d{4}-\d\d-\d\dT[\d:.+Z-]+/g, '@').replace(/"(time|ms|pid)":[\d.]+/g, '').replace(/[0-9a-f]{64}/g, '#')
)

const known = new WeakMap<readonly Row[], Map<string, string>>()

/** All values of one column of one table about somebody, as they read and as long as they are; worked out once. */
function traits(rows: readonly Row[]): Map<string, string> {
  const found = known.get(rows) ?? new Map<string, string>()
  if (found.size > 0) return found
  known.set(rows, found)
  for (const { table, values } of rows) {
    for (const [column, text] of Object.entries(values)) {
      for (const [kind, value] of [['says', bare(text)], ['is as long as', String(text.length)]] as const) {
        const name = `${table}.${column} ${kind}`
        found.set(name, `${found.get(name) ?? ''} ${value}`)
      }
    }
  }
  return found
}

/** One attack for every column of every table and of the log: who knows how some people voted learns what its values mean, and guesses others by them. */
export function learnedAttacks(some: readonly Evidence[]): Record<string, Attack> {
  const seen = some.flatMap(({ election, hers }) => hers.map((rows, index) => ({ choice: election.choices[index], found: traits(rows) })))
  const columns = new Set(seen.flatMap(({ found }) => [...found.keys()]))
  return Object.fromEntries([...columns].map((column) => {
    const leaning = new Map<string, number>()
    for (const { choice, found } of seen) {
      const value = found.get(column) ?? ''
      leaning.set(value, (leaning.get(value) ?? 0) + (choice === 'yes' ? 1 : -1))
    }
    const attack: Attack = ({ hers }) => hers.map((rows) => {
      const lean = leaning.get(traits(rows).get(column) ?? '') ?? 0
      return lean === 0 ? null : lean > 0 ? 'yes' : 'no'
    })
    return [column, attack]
  }))
}
