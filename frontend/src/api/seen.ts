/**
 * What a person has seen is kept on her phone for when there is no signal, in one place a person: the page makes
 * it when she is here and takes it away when she leaves; the service worker keeps answers there while it exists.
 */
const place = 'molino.seen.'
/** Who works here has other people's papers on the screen: only what the frame needs is kept, and the sheet of a meeting, which is filled where there is no signal. */
const littleMark = '.little'

/** When an answer was kept, on an answer that is shown from there. */
export const seenAtHeader = 'molino-seen-at'

/** Answers a borrower or a member goes back to. Nothing with a token in its address, no sign-ins, no set-up secrets, no PDFs. */
const keptOf = /^\/api\/(?:me|programme|products|quotes|applications(?:\/[\w-]+(?:\/(?:documents|vouching))?)?|loans(?:\/[\w-]+(?:\/(?:events|agreement|payoff|guide|help|proofs))?)?|partners|my-circles(?:\/[\w-]+\/meetings)?|notices(?:\/[\w-]+)?|circles(?:\/[\w/-]+)?|coaching(?:\/[\w/-]+)?)$/
const keptOfStaff = /^\/api\/(?:me|programme|circles\/[\w-]+\/meetings\/[\w-]+\/sheet)$/

export const isSeenPlace = (name: string): boolean => name.startsWith(place)

/** Whether an answer to this address is kept in that place. */
export const isKept = (name: string, pathname: string): boolean => (name.endsWith(littleMark) ? keptOfStaff : keptOf).test(pathname)

/** Makes the place of this person the only one; null takes every one away. */
export async function keepSeenOf(person: { readonly id: string; readonly little: boolean } | null): Promise<void> {
  if (!('caches' in globalThis)) return
  const mine = person === null ? null : `${place}${person.id}${person.little ? littleMark : ''}`
  const others = (await caches.keys()).filter((name) => isSeenPlace(name) && name !== mine)
  await Promise.all(others.map((name) => caches.delete(name)))
  if (mine !== null) await caches.open(mine)
}

const shown = new Map<string, Date>()
const listeners = new Set<() => void>()
let oldest: Date | null = null

function settle(): void {
  const times = [...shown.values()].map((at) => at.getTime())
  const now = times.length === 0 ? null : new Date(Math.min(...times))
  if (now?.getTime() === oldest?.getTime()) return
  oldest = now
  for (const listener of listeners) listener()
}

/** Notes whether an answer came from the server or is as it was seen last. */
export function noteAnswer({ url, headers }: Pick<Response, 'url' | 'headers'>): void {
  const at = headers.get(seenAtHeader)
  if (at === null && !shown.has(url)) return
  if (at === null) shown.delete(url)
  else shown.set(url, new Date(at))
  settle()
}

/** From when the oldest thing shown is; null while all of it is the server's own. */
export const seenFrom = (): Date | null => oldest
export const subscribeSeen = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
