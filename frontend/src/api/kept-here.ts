/**
 * What is kept on this device for the person who has signed in: half-filled forms. It is forgotten when
 * she signs out. A browser that keeps nothing (private mode) loses nothing but the convenience.
 */
const mine = 'molino.mine.'

export function keepHere(key: string, value: unknown): void {
  try {
    localStorage.setItem(mine + key, JSON.stringify(value))
  } catch {
    // full or forbidden: the server's copy stands
  }
}

/** What was kept, unchecked: whoever asks reads it with care. */
export function keptHere(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(mine + key) ?? 'null') as unknown
  } catch {
    return null
  }
}

export const dropHere = (key: string): void => localStorage.removeItem(mine + key)

export function dropAllHere(): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(mine)) localStorage.removeItem(key)
}
