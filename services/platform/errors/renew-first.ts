import type { FastifyRequest } from 'fastify'

/** Browsers of today say that an address is being opened; those before say that they would rather have a page. */
function isOpened({ method, headers }: FastifyRequest): boolean {
  if (method !== 'GET') return false
  const mode = headers['sec-fetch-mode']
  return mode === undefined ? headers.accept?.startsWith('text/html') === true : mode === 'navigate'
}

/**
 * Where a browser goes that opens one of our addresses, a receipt in a new tab for instance, after its access has ended:
 * to the portal's page that renews the session and comes back. Whoever fetches is told by a code, and renews by itself.
 *
 * @returns the page's address; null for whoever fetches
 */
export const renewFirst = (request: FastifyRequest): string | null => (isOpened(request) ? `/renew?to=${encodeURIComponent(request.url)}` : null)
