import { LockMode } from '@mikro-orm/core'
import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { Person, RefreshToken, Session } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import { inTransaction, type Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { endSession, hashOfToken, issueRefreshToken, type ClientFacts, type StartedSession } from '../sign-in/session.ts'

/** Two tabs of one browser may refresh at the same moment: a token just used is taken again, from the same browser only. */
const doubleRefreshMs = 10_000

export interface Refreshing { orm: MikroORM; contextIn: (em: EntityManager) => Promise<Context>; client: ClientFacts }

type Outcome = { started: StartedSession } | { refused: 'refresh-refused' | 'session-ended' }

/**
 * Takes a refresh token once and gives another. One that comes a second time was stolen, by whoever came first or second:
 * its whole session ends, at once and everywhere.
 * @throws 401 `refresh-refused` (unknown, expired, or of a session that has ended); 401 `session-ended` (used again)
 */
export async function refresh({ orm, contextIn, client }: Refreshing, token: string): Promise<StartedSession> {
  const outcome = await inTransaction(orm.em, async (em): Promise<Outcome> => {
    const ctx = await contextIn(em)
    const lockMode = LockMode.PESSIMISTIC_WRITE
    const used = await em.findOne(RefreshToken, { tokenHash: hashOfToken(token) }, { lockMode })
    const session = used && await em.findOne(Session, { id: used.sessionId }, { lockMode })
    if (!used || !session || session.revokedAt || session.expiresAt <= ctx.now || used.expiresAt <= ctx.now) return { refused: 'refresh-refused' }
    const { programmeId } = await em.findOneOrFail(Person, { id: session.personId })
    const { id: sessionId, personId, expiresAt } = session
    if (used.usedAt && !isDoubleRefresh(used.usedAt, session, ctx.now, client)) {
      await endSession(em, sessionId, 'refresh-token-reused', ctx.now)
      await audit({ ...ctx, actor: { ...ctx.actor, personId, programmeId } }, { action: 'refresh-token-reused', subjectKind: 'session', subjectId: sessionId })
      return { refused: 'session-ended' }
    }
    used.usedAt ??= ctx.now
    session.lastUsedAt = ctx.now
    return { started: { personId, programmeId, sessionId, expiresAt, refreshToken: await issueRefreshToken(em, sessionId, ctx.now, expiresAt) } }
  })
  if ('refused' in outcome) throw problem(outcome.refused, { status: 401 })
  return outcome.started
}

function isDoubleRefresh(usedAt: Date, session: Session, now: Date, client: ClientFacts): boolean {
  const recent = now.getTime() - usedAt.getTime() <= doubleRefreshMs
  return recent && session.ip === client.ip && session.userAgent === client.userAgent
}
