import { LRUCache } from 'lru-cache'
import type { EntityManager } from '@mikro-orm/postgresql'
import { staffRoles, type Grant } from '../context/actor.ts'
import { grantsSql } from './grants-sql.ts'
import { secondFactorRequiredSql } from './second-factor.ts'

/** What a live session is worth: whose it is and what she is granted. */
export interface LiveSession {
  personId: string
  programmeId: string
  /** Without those of staff where a second factor is asked of staff and she has none yet. */
  grants: readonly Grant[]
  secondFactorMissing: boolean
}

interface Row { personId: string; programmeId: string; grants: readonly Grant[]; confirmed: boolean; required: boolean }

/** The longest that a process believes what it read, should every notification fail it. */
const freshForMs = 30_000

const sql = `
  select s.person_id as "personId", p.programme_id as "programmeId", c.totp_confirmed_at is not null as confirmed,
    ${secondFactorRequiredSql} as required,
    ${grantsSql('s.person_id')} as grants
  from session s join person p on p.id = s.person_id left join credential c on c.person_id = p.id
  where s.id = ? and s.revoked_at is null and s.expires_at > ?`

function worthOf({ personId, programmeId, grants, confirmed, required }: Row): LiveSession {
  const withheld = required && !confirmed ? grants.filter((grant) => staffRoles.includes(grant.role)) : []
  return { personId, programmeId, grants: grants.filter((grant) => !withheld.includes(grant)), secondFactorMissing: withheld.length > 0 }
}

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
    const [row] = await em.execute<Row[]>(sql, [now, sessionId, now])
    if (!row) return undefined
    const live = worthOf(row)
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
