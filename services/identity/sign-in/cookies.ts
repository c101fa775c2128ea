import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { accessCookie, accessPath, accessTokenSeconds, cookieOptions, refreshCookie, refreshPath, signAccessToken } from '#platform/auth/index.ts'
import { deviceCookie, deviceDays, deviceMark, withMark } from './device.ts'
import type { ClientFacts, StartedSession } from './session.ts'

export const clientOf = (request: FastifyRequest): ClientFacts => ({ ip: request.ip, userAgent: request.headers['user-agent']?.slice(0, 300) ?? null })

/**
 * Gives the browser its two tokens.
 * @returns when the access token expires
 */
export function giveTokens(app: FastifyInstance, reply: FastifyReply, started: StartedSession): Date {
  const { config, clock } = app.deps
  const now = clock.now()
  const token = signAccessToken(app, { sub: started.personId, sid: started.sessionId, pid: started.programmeId }, now)
  reply.setCookie(accessCookie, token, { ...cookieOptions(config, accessPath), maxAge: accessTokenSeconds })
  const refreshSeconds = Math.floor((started.expiresAt.getTime() - now.getTime()) / 1000)
  reply.setCookie(refreshCookie, started.refreshToken, { ...cookieOptions(config, refreshPath), maxAge: refreshSeconds })
  return new Date(now.getTime() + accessTokenSeconds * 1000)
}

/** Marks a browser in which somebody has signed in, besides whoever did so before. */
export function markDevice(app: FastifyInstance, request: FastifyRequest, reply: FastifyReply, personId: string): void {
  const { config, clock } = app.deps
  reply.setCookie(deviceCookie, withMark(request.cookies[deviceCookie], deviceMark(config.secrets.cookie, personId, clock.now())), { ...cookieOptions(config, accessPath), maxAge: deviceDays * 86_400 })
}

/** Has the browser forget who signed in; that somebody did so here it keeps (`markDevice`). */
export function takeTokens(app: FastifyInstance, reply: FastifyReply): void {
  const { config } = app.deps
  reply.clearCookie(accessCookie, cookieOptions(config, accessPath))
  reply.clearCookie(refreshCookie, cookieOptions(config, refreshPath))
}
