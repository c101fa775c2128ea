/** How much of each photo is there, while it is on its way. */
let parts: ReadonlyMap<string, number> = new Map()
const listeners = new Set<() => void>()

export const progressNow = (): ReadonlyMap<string, number> => parts

export function setProgress(id: string, part: number | null): void {
  const next = new Map(parts)
  if (part === null) next.delete(id)
  else next.set(id, part)
  parts = next
  for (const listener of listeners) listener()
}

export const subscribeProgress = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
