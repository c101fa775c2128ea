import { createHash } from 'node:crypto'
import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { accessCookie } from '../auth/cookies.ts'
import { problem } from '../errors/index.ts'

/** For routes without a limit of their own: what no person reaches and a runaway script does. */
const general = { max: 20_000, timeWindow: '1 minute' }

/** Whoever is signed in is counted by her token, so that a whole office behind one address is not one person. */
function keyOf(request: FastifyRequest): string {
  const token = request.cookies?.[accessCookie]
  return token ? createHash('sha256').update(token).digest('base64url') : request.ip
}

/**
 * Limits how often one caller may call, kept in each process: with n processes a caller gets at most n times as much. What
 * must not be guessed (passwords) is counted in the database besides.
 */
export async function registerRateLimits(app: FastifyInstance): Promise<void> {
  await app.register(rateLimit, {
    ...general,
    cache: 20_000,
    keyGenerator: keyOf,
    addHeaders: { 'retry-after': true, 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    addHeadersOnExceeding: { 'x-ratelimit-limit': false, 'x-ratelimit-remaining': false, 'x-ratelimit-reset': false },
    errorResponseBuilder: (_request, { ttl }) => problem('too-many-requests', { status: 429, params: { retryAfterSeconds: Math.ceil(ttl / 1000) } }),
  })
}
