import cookie from '@fastify/cookie'
import jwt from '@fastify/jwt'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { anonymousActor, type Actor } from '../context/actor.ts'
import { forbidden, problem } from '../errors/index.ts'
import { defaultProgramme } from '../programme/index.ts'
import { mayCall } from './access.ts'
import { listenHere } from './announce.ts'
import { accessCookie } from './cookies.ts'
import { refuseCrossSite } from './cross-site.ts'
import { SessionCache } from './session-cache.ts'
import { SessionListener } from './session-listener.ts'
import { TokenCache } from './token-cache.ts'

/**
 * Says for every request who asks, and refuses those who may not call its route: 401 `sign-in-required`, 403 `forbidden`,
 * 403 `second-factor-needed` (staff without one, where it is asked of them), 403 `cross-site`. A route under /api that does not say who may call it stops the start.
 */
export async function registerAuth(app: FastifyInstance): Promise<void> {
  const { config, clock, orm } = app.deps
  await app.register(cookie, { secret: config.secrets.cookie })
  await app.register(jwt, { secret: config.secrets.jwt, sign: { algorithm: 'HS256' } })

  const tokens = new TokenCache(app)
  const sessions = new SessionCache()
  const listener = new SessionListener(sessions, config.database.url, app.log)
  const stopListeningHere = listenHere(orm.em, sessions)
  app.addHook('onReady', () => listener.start())
  app.addHook('onClose', async () => {
    stopListeningHere()
    await listener.stop()
  })

  async function actorOf(request: FastifyRequest): Promise<Actor> {
    // Statements only, no entities: the shared one serves.
    const { em } = orm
    const token = request.cookies[accessCookie]
    const claims = token ? tokens.claimsOf(token, clock.now()) : undefined
    const session = claims && await sessions.find(em, claims.sid, clock.now())
    if (!claims || session?.personId !== claims.sub) return anonymousActor((await defaultProgramme(em)).id)
    request.secondFactorMissing = session.secondFactorMissing
    return { kind: 'person', personId: session.personId, programmeId: session.programmeId, grants: session.grants, sessionId: claims.sid }
  }

  app.decorateRequest('actor')
  app.decorateRequest('secondFactorMissing', false)
  app.addHook('onRoute', (route) => {
    if (route.url.startsWith('/api/') && route.schema?.hide !== true && route.config?.access === undefined) {
      throw new Error(`The route ${String(route.method)} ${route.url} does not say who may call it (config.access).`)
    }
  })
  app.addHook('onRequest', async (request) => {
    const { access } = request.routeOptions.config
    if (access === undefined) return
    refuseCrossSite(request, config.http.publicUrl)
    request.actor = await actorOf(request)
    const answer = mayCall(access, request.actor)
    if (answer === 'sign-in') throw problem('sign-in-required', { status: 401 })
    if (answer === 'no') throw forbidden(request.secondFactorMissing ? 'second-factor-needed' : 'forbidden')
  })
}
