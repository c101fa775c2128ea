import type { EntityManager } from '@mikro-orm/postgresql'
import { businessDateAt } from '../clock/index.ts'
import type { Actor } from '../context/actor.ts'
import type { Context } from '../context/context.ts'
import type { Dependencies } from '../dependencies.ts'
import { programmeById } from '../programme/index.ts'

/** The part of a Fastify request, of whatever route type, that a context is made from. */
export interface RequestLike {
  id: string
  method: string
  actor: Actor
  headers: Readonly<Record<string, unknown>>
  routeOptions: { url?: string | undefined; config: { idempotent?: boolean } }
  params: unknown
  query: unknown
  body: unknown
  server: { deps: Dependencies }
}

/** Who asks, now by the platform's clock, and the date in her programme's zone. */
export async function contextOf(request: RequestLike, em: EntityManager): Promise<Context> {
  const { actor, id, server } = request
  const now = server.deps.clock.now()
  const { timeZone } = await programmeById(em, actor.programmeId)
  return { em, actor, now, businessDate: businessDateAt(now, timeZone), requestId: id }
}
