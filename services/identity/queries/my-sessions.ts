import type { z } from 'zod'
import { Session } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import type { sessionListSchema } from '../schemas.ts'

/** Where she is signed in, the latest used first. */
export async function mySessions({ em, actor, now }: Context): Promise<z.output<typeof sessionListSchema>> {
  const sessions = await em.find(
    Session, { personId: actor.personId ?? '', revokedAt: null, expiresAt: { $gt: now } }, { orderBy: { lastUsedAt: 'desc', id: 'desc' } },
  )
  return sessions.map((session) => ({
    id: session.id, createdAt: session.createdAt.toISOString(), lastUsedAt: session.lastUsedAt.toISOString(),
    expiresAt: session.expiresAt.toISOString(), userAgent: session.userAgent, current: session.id === actor.sessionId,
  }))
}
