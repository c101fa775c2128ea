import { LRUCache } from 'lru-cache'
import type { EntityManager } from '@mikro-orm/postgresql'
import type { Grant } from '../context/actor.ts'

/** What a live session is worth: whose it is and what she is granted. */
export interface LiveSession { personId: string; programmeId: string; grants: readonly Grant[] }

interface Row extends LiveSession { id: string }

/** The longest that a process believes what it read, should every notification fail it. */
const freshForMs = 30_000

const sql = `
  select s.id, s.person_id as "personId", p.programme_id as "programmeId",
    coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
                'approvalLimitCents', g.approval_limit_cents) order by g.granted_at, g.id)
              from role_grant g where g.person_id = s.person_id and g.revoked_at is null), '[]'::jsonb) as grants
  from session s join person p on p.id = s.person_id
  where s.id = ? and s.revoked_at is null and s.expires_at > ?`

/**
 * Sessions and grants as last read. Believed only while this process hears of changes (`trusted`, see
 * session-listener.ts); otherwise every request reads. A read that was under way while something changed is not kept.
 */
export class SessionCache {
  #sessions = new LRUCache<string, LiveSession>({ max: 20_000, ttl: freshForMs })
  #changes = 0
  trusted = false

  async find(em: EntityManager, sessionId: string, now: Date): Promise<LiveSession | undefined> {
    const known = this.trusted ? this.#sessions.get(sessionId) : undefined
    if (known) return known
    const before = this.#changes
    const [row] = await em.execute<Row[]>(sql, [sessionId, now])
    if (!row) return undefined
    const live: LiveSession = { personId: row.personId, programmeId: row.programmeId, grants: row.grants }
    if (before === this.#changes) this.#sessions.set(sessionId, live)
    return live
  }

  forgetSession(sessionId: string): void {
    this.#changes++
    this.#sessions.delete(sessionId)
  }

  forgetPerson(personId: string): void {
    this.#changes++
    for (const [id, session] of this.#sessions.entries()) if (session.personId === personId) this.#sessions.delete(id)
  }

  forgetAll(): void {
    this.#changes++
    this.#sessions.clear()
  }
}
