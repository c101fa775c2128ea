import type { FastifyRequest } from 'fastify'
import { forbidden } from '../errors/index.ts'

const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses a write that another site made a browser send (infra/decisions/0006-cross-site-requests.md). Browsers say where a
 * request comes from and no page can forge it: `Sec-Fetch-Site` in all of them since 2023, `Origin` on every write long
 * before. A caller that sends neither is no browser and has no cookies that another site could ride on.
 * @throws 403 `cross-site`
 */
export function refuseCrossSite(request: FastifyRequest, publicUrl: string): void {
  if (safe.has(request.method)) return
  const site = request.headers['sec-fetch-site']
  if (site !== undefined) {
    if (site === 'same-origin' || site === 'none') return
    throw forbidden('cross-site')
  }
  const { origin } = request.headers
  if (origin === undefined || origin === publicUrl || hostOf(origin) === request.host) return
  throw forbidden('cross-site')
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined
}
