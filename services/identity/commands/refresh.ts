import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { audit } from '#platform/audit/index.ts'
import { inTransaction, type Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { endSession, hashOfToken, issueRefreshToken, type ClientFacts, type StartedSession } from '../sign-in/session.ts'

/** Two tabs of one browser may refresh at the same moment: a token just used is taken again, from the same browser only. */
const doubleRefreshMs = 10_000

export interface Refreshing { orm: MikroORM; contextIn: (em: EntityManager) => Promise<Context>; client: ClientFacts }

interface Row {
  tokenId: string; usedAt: Date | null; tokenExpiresAt: Date
  sessionId: string; personId: string; programmeId: string; expiresAt: Date; revokedAt: Date | null; ip: string | null; userAgent: string | null
}

const find = `
  select t.id as "tokenId", t.used_at as "usedAt", t.expires_at as "tokenExpiresAt", s.id as "sessionId", s.person_id as "personId",
    p.programme_id as "programmeId", s.expires_at as "expiresAt", s.revoked_at as "revokedAt", s.ip, s.user_agent as "userAgent"
  from refresh_token t join session s on s.id = t.session_id join person p on p.id = s.person_id
  where t.token_hash = ? for update of s, t`

type Outcome = { started: StartedSession } | { refused: 'refresh-refused' | 'session-ended' }

/**
 * Takes a refresh token once and gives another. One that comes a second time was stolen, by whoever came first or second:
 * its whole session ends, at once and everywhere.
 * @throws 401 `refresh-refused` (unknown, expired, or of a session that has ended); 401 `session-ended` (used again)
 */
export async function refresh({ orm, contextIn, client }: Refreshing, token: string): Promise<StartedSession> {
  const outcome = await inTransaction(orm.em, async (em): Promise<Outcome> => {
    const ctx = await contextIn(em)
    const [row] = await em.execute<Row[]>(find, [hashOfToken(token)])
    if (!row || row.revokedAt || row.expiresAt <= ctx.now || row.tokenExpiresAt <= ctx.now) return { refused: 'refresh-refused' }
    if (row.usedAt && !isDoubleRefresh(row, ctx.now, client)) {
      const actor = { ...ctx.actor, personId: row.personId, programmeId: row.programmeId }
      await endSession(em, row.sessionId, 'refresh-token-reused', ctx.now)
      await audit({ ...ctx, actor }, { action: 'refresh-token-reused', subjectKind: 'session', subjectId: row.sessionId })
      return { refused: 'session-ended' }
    }
    if (!row.usedAt) await em.execute('update refresh_token set used_at = ? where id = ?', [ctx.now, row.tokenId], 'run')
    await em.execute('update session set last_used_at = ? where id = ?', [ctx.now, row.sessionId], 'run')
    const { personId, programmeId, sessionId, expiresAt } = row
    return { started: { personId, programmeId, sessionId, expiresAt, refreshToken: await issueRefreshToken(em, sessionId, ctx.now, expiresAt) } }
  })
  if ('refused' in outcome) throw problem(outcome.refused, { status: 401 })
  return outcome.started
}

function isDoubleRefresh(row: Row, now: Date, client: ClientFacts): boolean {
  const recent = row.usedAt !== null && now.getTime() - row.usedAt.getTime() <= doubleRefreshMs
  return recent && row.ip === client.ip && row.userAgent === (client.userAgent?.slice(0, 300) ?? null)
}
