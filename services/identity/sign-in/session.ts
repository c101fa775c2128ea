import { createHash, randomBytes } from 'node:crypto'
import type { EntityManager } from '@mikro-orm/postgresql'
import { announcePerson, announceSession } from '#platform/auth/index.ts'
import { staffRoles } from '#platform/context/index.ts'

const hourMs = 3_600_000
/** How long a session can be refreshed: a month, and a working day for whoever has a staff role. */
const sessionMs = 30 * 24 * hourMs
const staffSessionMs = 12 * hourMs

/** From which browser. Kept with the session so that she can tell her devices apart. */
export interface ClientFacts { ip: string; userAgent: string | null }

export interface StartedSession { personId: string; programmeId: string; sessionId: string; refreshToken: string; expiresAt: Date }

export const hashOfToken = (token: string): string => createHash('sha256').update(token).digest('hex')

/** A new refresh token of a session: 256 random bits, kept as a hash. */
export async function issueRefreshToken(em: EntityManager, sessionId: string, now: Date, expiresAt: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await em.execute(
    'insert into refresh_token (session_id, token_hash, issued_at, expires_at) values (?, ?, ?, ?)', [sessionId, hashOfToken(token), now, expiresAt], 'run',
  )
  return token
}

/** Opens a session for a person who has proved who she is. */
export async function startSession(em: EntityManager, personId: string, now: Date, client: ClientFacts): Promise<StartedSession> {
  const [person] = await em.execute<{ programmeId: string; staff: boolean }[]>(
    `select programme_id as "programmeId", exists (
       select from role_grant g where g.person_id = person.id and g.revoked_at is null and g.role in (${staffRoles.map(() => '?').join(', ')})) as staff
     from person where id = ?`,
    [...staffRoles, personId],
  )
  if (!person) throw new Error('A session is for a person who is there')
  const expiresAt = new Date(now.getTime() + (person.staff ? staffSessionMs : sessionMs))
  const [session] = await em.execute<{ id: string }[]>(
    `insert into session (person_id, created_at, last_used_at, expires_at, ip, user_agent) values (?, ?, ?, ?, ?, ?) returning id`,
    [personId, now, now, expiresAt, client.ip, client.userAgent],
  )
  if (!session) throw new Error('The session was not made')
  const refreshToken = await issueRefreshToken(em, session.id, now, expiresAt)
  return { personId, programmeId: person.programmeId, sessionId: session.id, refreshToken, expiresAt }
}

/** Ends a session from this transaction's commit on, in every process; its refresh tokens with it. */
export async function endSession(em: EntityManager, sessionId: string, reason: string, now: Date): Promise<void> {
  await em.execute('update session set revoked_at = ?, revoked_reason = ? where id = ? and revoked_at is null', [now, reason, sessionId], 'run')
  await announceSession(em, sessionId)
}

/** Ends all sessions of a person, or all but the one that asks. */
export async function endSessions(em: EntityManager, personId: string, reason: string, now: Date, except: string | null = null): Promise<void> {
  await em.execute(
    'update session set revoked_at = ?, revoked_reason = ? where person_id = ? and revoked_at is null and id is distinct from ?::uuid', [now, reason, personId, except], 'run',
  )
  await announcePerson(em, personId)
}
