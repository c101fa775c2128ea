import type { z } from 'zod'
import { Person, RoleGrant } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import type { grantListSchema } from '../schemas.ts'

/** Every live grant of the programme but those of applicants and members, or all of one person. */
export async function grants({ em, actor }: Context, { personId }: { personId?: string | undefined }): Promise<z.output<typeof grantListSchema>> {
  const which = personId === undefined ? { role: { $nin: ['applicant' as const, 'member' as const] } } : { personId }
  const found = await em.find(RoleGrant, { programmeId: actor.programmeId, revokedAt: null, ...which }, { orderBy: { grantedAt: 'asc', id: 'asc' } })
  const people = await em.find(Person, { id: { $in: found.map((grant) => grant.personId) } })
  const byId = new Map(people.map((person) => [person.id, person]))
  return found.flatMap((grant) => {
    const person = byId.get(grant.personId)
    if (!person) return []
    const { id, role, scopeKind, scopeId, approvalLimitCents, grantedBy, grantedAt } = grant
    const { givenNames, familyNames, email } = person
    return [{ id, role, scopeKind, scopeId, approvalLimitCents, personId: person.id, givenNames, familyNames, email, grantedBy, grantedAt: grantedAt.toISOString() }]
  }).toSorted((a, b) => a.familyNames.localeCompare(b.familyNames, 'es') || a.givenNames.localeCompare(b.givenNames, 'es'))
}
