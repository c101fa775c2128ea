/** How much of what she did is still on this phone; the strip on top says it. Light: it travels with the first page. */
export interface Standing {
  readonly toSend: number
  /** Some of it was tried in vain and waits for another try. */
  readonly held: boolean
  readonly toResolve: number
}

let now: Standing = { toSend: 0, held: false, toResolve: 0 }
const listeners = new Set<() => void>()

export const standingNow = (): Standing => now

export function setStanding(next: Standing): void {
  if (next.toSend === now.toSend && next.held === now.held && next.toResolve === now.toResolve) return
  now = next
  for (const listener of listeners) listener()
}

export const subscribeStanding = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
