/** A newer portal than this one has arrived and waits; `take` puts it in place. */
let take: (() => void) | null = null
const listeners = new Set<() => void>()

export function offerVersion(next: () => void): void {
  take = next
  for (const listener of listeners) listener()
}

export const offeredVersion = (): (() => void) | null => take
export const subscribeVersion = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
