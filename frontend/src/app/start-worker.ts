import { isSomebodyHere } from '#frontend/api/client.ts'
import { isStaff, meQuery } from '#frontend/api/me.ts'
import { queries } from '#frontend/api/queries.ts'
import { keepSeenOf } from '#frontend/api/seen.ts'
import { offerVersion } from '#frontend/ui/new-version.ts'

const anHourMs = 3_600_000

function offer(worker: ServiceWorker): void {
  const tellWorker = worker.postMessage.bind(worker)
  offerVersion(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    tellWorker('take-over')
  })
}

/** Offers a worker as soon as it waits. The first one of all replaces nobody. */
function watch(worker: ServiceWorker | null): void {
  const waits = (): void => {
    if (worker?.state === 'installed' && navigator.serviceWorker.controller !== null) offer(worker)
  }
  worker?.addEventListener('statechange', waits)
  waits()
}

/** What was fetched before the worker stood between is fetched once more, so that it is kept: answers, and the parts of the portal that are here (those from the browser's own store). */
function fetchOnceMore(): void {
  void queries.invalidateQueries()
  const files = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.startsWith(`${location.origin}/assets/`))
  for (const file of new Set(files)) void fetch(file).catch(() => {})
}

async function register(): Promise<void> {
  if (navigator.serviceWorker.controller === null) navigator.serviceWorker.addEventListener('controllerchange', fetchOnceMore, { once: true })
  const registration = await navigator.serviceWorker.register('/service-worker.js', { updateViaCache: 'none' })
  watch(registration.waiting)
  registration.addEventListener('updatefound', () => watch(registration.installing))
  setInterval(() => void registration.update().catch(() => {}), anHourMs)
}

let registered = false

function start(): void {
  if (registered || !('serviceWorker' in navigator) || !import.meta.env.PROD) return
  registered = true
  void register().catch(reportError)
}

/**
 * Keeps the portal, and what she has seen of hers, on the phone of who has signed in. A stranger's phone is not
 * filled: he has nothing to look at without a signal.
 */
export function startWorker(): void {
  let last = ''
  const follow = (): void => {
    const me = queries.getQueryData(meQuery.queryKey)
    if (me === undefined) return
    const now = me === null ? '' : `${me.id} ${isStaff(me)}`
    if (now !== last || me === null) void keepSeenOf(me === null ? null : { id: me.id, little: isStaff(me) }).then(() => (me === null ? undefined : start()))
    last = now
  }
  if (isSomebodyHere()) start()
  queries.getQueryCache().subscribe(({ query, type }) => {
    if (type === 'updated' && query.queryKey[0] === 'me') follow()
  })
}
