import type { z } from 'zod'
import type { Context, Grant } from '#platform/context/index.ts'
import type { grantListSchema } from '../schemas.ts'

interface Row extends Grant {
  personId: string; givenNames: string; familyNames: string; email: string; grantedBy: string | null; grantedAt: Date
}

/** Every live grant of the programme but those of applicants, or all of one person. */
export async function grants({ em, actor }: Context, { personId }: { personId?: string | undefined }): Promise<z.output<typeof grantListSchema>> {
  const rows = await em.execute<Row[]>(
    `select g.id, g.role, g.scope_kind as "scopeKind", g.scope_id as "scopeId", g.approval_limit_cents as "approvalLimitCents",
       g.person_id as "personId", p.given_names as "givenNames", p.family_names as "familyNames", p.email,
       g.granted_by as "grantedBy", g.granted_at as "grantedAt"
     from role_grant g join person p on p.id = g.person_id
     where g.programme_id = ? and g.revoked_at is null and (g.person_id = ?::uuid or (?::uuid is null and g.role <> 'applicant'))
     order by p.family_names, p.given_names, g.granted_at, g.id`,
    [actor.programmeId, personId ?? null, personId ?? null],
  )
  return rows.map((row) => ({ ...row, grantedAt: row.grantedAt.toISOString() }))
}
