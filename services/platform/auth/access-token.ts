import type { FastifyInstance } from 'fastify'
import { z } from 'zod'

/** Minutes, not hours: what a stolen token is worth. */
export const accessTokenSeconds = 10 * 60

/** `sub` the person, `sid` her session, `pid` her programme: ids only. */
const claims = z.object({ sub: z.uuid(), sid: z.uuid(), pid: z.uuid(), exp: z.int() })
export type AccessClaims = z.infer<typeof claims>

/** @param now from the platform's clock, so that a token's life is that clock's ten minutes */
export function signAccessToken(app: FastifyInstance, identity: Omit<AccessClaims, 'exp'>, now: Date): string {
  const iat = Math.floor(now.getTime() / 1000)
  return app.jwt.sign({ ...identity, iat, exp: iat + accessTokenSeconds })
}

/** The claims of a token that is ours and in time; undefined for any other. */
export function verifyAccessToken(app: FastifyInstance, token: string, now: Date): AccessClaims | undefined {
  try {
    const read = claims.safeParse(app.jwt.verify(token, { algorithms: ['HS256'], clockTimestamp: now.getTime() }))
    return read.success ? read.data : undefined
  } catch {
    return undefined
  }
}
