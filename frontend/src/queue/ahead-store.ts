import type { Entry } from './entry.ts'
import type { EntryStore } from './store.ts'

const ahead = 'molino.ahead.'

function writeAhead(entry: Entry): void {
  if (entry.blobs.length > 0) return
  try {
    localStorage.setItem(ahead + entry.id, JSON.stringify(entry))
  } catch {
    // full or forbidden: the database alone keeps it
  }
}

const isEntry = (value: unknown): value is Entry => typeof value === 'object' && value !== null && 'id' in value && 'key' in value && 'personId' in value && 'order' in value

function readAhead(name: string): Entry | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? 'null')
    return isEntry(kept) ? { ...kept, blobs: [] } : undefined
  } catch {
    return undefined
  }
}

/**
 * Notes an entry at once, in the same moment as the finger moves, until the database has it: a page that is
 * closed while it writes to its database loses nothing.
 */
export async function notedAhead(store: EntryStore): Promise<EntryStore> {
  const left = Object.keys(localStorage).filter((name) => name.startsWith(ahead))
  for (const entry of left.map(readAhead)) if (entry !== undefined) await store.put(entry)
  for (const name of left) localStorage.removeItem(name)
  return {
    all: store.all,
    put: async (entry) => {
      writeAhead(entry)
      await store.put(entry)
      localStorage.removeItem(ahead + entry.id)
    },
    remove: async (id) => {
      localStorage.removeItem(ahead + id)
      await store.remove(id)
    },
  }
}
