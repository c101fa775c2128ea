import { openDB, type DBSchema } from 'idb'
import type { Entry } from './entry.ts'
import { memoryStore, type EntryStore } from './store.ts'

interface Kept extends DBSchema {
  entries: { key: string; value: Entry }
}

const openingTakesMs = 4_000

/** Opens the phone's own database. A browser that has none (private mode) keeps entries while the page is open. */
export async function openEntryStore(): Promise<EntryStore> {
  const opening = openDB<Kept>('molino.queue', 1, { upgrade: (database) => void database.createObjectStore('entries', { keyPath: 'id' }) })
  const tooLong = new Promise<null>((resolve) => setTimeout(resolve, openingTakesMs, null))
  const database = await Promise.race([opening, tooLong]).catch(() => null)
  if (database === null) return memoryStore()
  return {
    all: () => database.getAll('entries'),
    put: async (entry) => void (await database.put('entries', entry)),
    remove: (id) => database.delete('entries', id),
  }
}
