import { clientsClaim, type WorkboxPlugin } from 'workbox-core'
import { ExpirationPlugin } from 'workbox-expiration'
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { CacheFirst, NetworkFirst } from 'workbox-strategies'
import { isKept, isSeenPlace, seenAtHeader } from './api/seen.ts'

/** What the worker has beside a page; the project's types are a page's. */
declare const self: Pick<typeof globalThis, 'addEventListener'> & { readonly skipWaiting: () => Promise<void> }
/** The files of the portal as it was built, put in by plugins/service-worker.ts. */
declare const builtFiles: { url: string; revision: string | null }[]

/** On a line that says nothing for so long, what was seen last is better than nothing. */
const patienceS = 8

precacheAndRoute(builtFiles, { cleanURLs: false, directoryIndex: '' })
cleanupOutdatedCaches()
// The first worker of all serves the page that is open already: what she sees there is kept too.
clientsClaim()

function forgettingFiles(): WorkboxPlugin {
  const { cacheDidUpdate, cachedResponseWillBeUsed } = new ExpirationPlugin({ maxEntries: 120, maxAgeSeconds: 60 * 86_400 })
  return { ...(cacheDidUpdate && { cacheDidUpdate }), ...(cachedResponseWillBeUsed && { cachedResponseWillBeUsed }) }
}

/** A page is the newest there is where there is a signal, and the kept one where there is none: no version is stuck. */
const shell = createHandlerBoundToURL('/index.html')
const newestPage = new NetworkFirst({ cacheName: 'molino.page', networkTimeoutSeconds: patienceS, plugins: [{ cacheWillUpdate: async () => null }] })
registerRoute(new NavigationRoute((options) => newestPage.handle(options).catch(() => shell(options)), { denylist: [/^\/api(?:\/|$)/, /\.[a-z0-9]+$/i] }))

/** Files that are not in the first load (the desk's pages, letters of other languages) are kept once they were needed. */
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/assets/'),
  new CacheFirst({ cacheName: 'molino.assets', plugins: [forgettingFiles()] }),
)

/** The one place of the person who is here; none where nobody is. */
async function seenPlace(): Promise<string | undefined> {
  const places = (await caches.keys()).filter(isSeenPlace)
  return places.length === 1 ? places[0] : undefined
}

async function stamped(response: Response): Promise<Response> {
  const headers = new Headers(response.headers)
  headers.set(seenAtHeader, new Date().toISOString())
  return new Response(await response.blob(), { status: response.status, headers })
}

/** The latest so many answers. Workbox's own counting would leave their addresses behind when she has gone. */
const mostAnswers = 200

async function trim(place: string): Promise<void> {
  const cache = await caches.open(place)
  const keys = await cache.keys()
  await Promise.all(keys.slice(0, -mostAnswers).map((key) => cache.delete(key)))
}

const strategies = new Map<string, NetworkFirst>()

/** The server's answer while it answers, else as it was seen last, with the time of that. */
function seenIn(place: string): NetworkFirst {
  const known = strategies.get(place)
  if (known !== undefined) return known
  const strategy = new NetworkFirst({
    cacheName: place,
    networkTimeoutSeconds: patienceS,
    plugins: [
      {
        // Only whole answers in JSON, and only while she is still here: she may have left while it was on its way.
        cacheWillUpdate: async ({ response }) =>
          response.status === 200 && response.headers.get('content-type')?.includes('json') === true && (await caches.has(place)) ? stamped(response) : null,
        cacheDidUpdate: () => trim(place),
      },
    ],
  })
  strategies.set(place, strategy)
  return strategy
}

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && isKept('', url.pathname),
  async (options) => {
    const place = await seenPlace()
    return place === undefined || !isKept(place, options.url.pathname) ? fetch(options.request) : seenIn(place).handle(options)
  },
)

// A new version waits until the person says that it may take over, or until she has closed the old one.
self.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data === 'take-over') void self.skipWaiting()
})
