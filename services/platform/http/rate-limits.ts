import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { problem } from '../errors/index.ts'

/** For routes without a limit of their own: what no person reaches and a runaway script does. */
const general = { max: 20_000, timeWindow: '1 minute' }

/**
 * Whoever is signed in is counted as herself, however often she signed in, so that a whole office behind one address is not one person; everybody
 * else, and everybody where guessing begins (the public routes), by address. The limits of routes are looked at after
 * who asks was found out.
 */
const keyOf = ({ routeOptions, actor, ip }: FastifyRequest): string => (
  (routeOptions.config.access === 'public' ? undefined : actor?.personId) ?? ip
)

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
