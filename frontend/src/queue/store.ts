import type { Entry } from './entry.ts'

/** Where the entries are kept. */
export interface EntryStore {
  readonly all: () => Promise<readonly Entry[]>
  readonly put: (entry: Entry) => Promise<void>
  readonly remove: (id: string) => Promise<void>
}

/** Keeps entries as long as the page is open: where the browser keeps nothing, and in tests. */
export function memoryStore(): EntryStore {
  const kept = new Map<string, Entry>()
  return {
    all: async () => [...kept.values()],
    put: async (entry) => void kept.set(entry.id, entry),
    remove: async (id) => void kept.delete(id),
  }
}
