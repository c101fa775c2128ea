import { hash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { FastifyInstance } from 'fastify'
import { accessTokenSeconds, verifyAccessToken, type AccessClaims } from './access-token.ts'

/**
 * Tokens whose signature was checked, by their hash, until they expire: checking one costs more than the rest of a small
 * request. Whether the session behind it still lives is asked separately, every time.
 */
export class TokenCache {
  #claims = new LRUCache<string, AccessClaims>({ max: 20_000, ttl: accessTokenSeconds * 1000 })
  #app: FastifyInstance
  constructor(app: FastifyInstance) {
    this.#app = app
  }

  claimsOf(token: string, now: Date): AccessClaims | undefined {
    const key = hash('sha256', token, 'base64url')
    const known = this.#claims.get(key)
    const claims = known ?? verifyAccessToken(this.#app, token, now)
    if (!claims || claims.exp * 1000 <= now.getTime()) return undefined
    if (!known) this.#claims.set(key, claims)
    return claims
  }
}
