import type { EntityManager } from '@mikro-orm/postgresql'
import { grantsSql } from '#platform/auth/index.ts'
import type { Actor, Grant } from '#platform/context/index.ts'

/** Who acts on a command line, by her mail address, with all that she is granted; null where nobody has it. Who may type there is the operating system's to say. */
export async function actorAt(em: EntityManager, programmeId: string, email: string): Promise<Actor | null> {
  const [row] = await em.execute<{ personId: string; grants: Grant[] }[]>(
    `select p.id as "personId", ${grantsSql('p.id')} as grants
     from person p where p.programme_id = ? and lower(p.email) = lower(?)`, [programmeId, email],
  )
  return row ? { kind: 'person', programmeId, sessionId: null, ...row } : null
}
