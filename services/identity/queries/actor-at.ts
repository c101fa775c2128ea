import type { EntityManager } from '@mikro-orm/postgresql'
import type { Actor, Grant } from '#platform/context/index.ts'

/** Who acts on a command line, by her mail address, with all that she is granted; null where nobody has it. Who may type there is the operating system's to say. */
export async function actorAt(em: EntityManager, programmeId: string, email: string): Promise<Actor | null> {
  const [row] = await em.execute<{ personId: string; grants: Grant[] }[]>(
    `select p.id as "personId", coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'role', g.role, 'scopeKind', g.scope_kind, 'scopeId', g.scope_id,
         'approvalLimitCents', g.approval_limit_cents) order by g.granted_at, g.id)
       from role_grant g where g.person_id = p.id and g.revoked_at is null), '[]'::jsonb) as grants
     from person p where p.programme_id = ? and lower(p.email) = lower(?)`, [programmeId, email],
  )
  return row ? { kind: 'person', programmeId, sessionId: null, ...row } : null
}
