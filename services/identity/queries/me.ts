import { Credential, Person, RoleGrant } from '#db/entities/index.ts'
import { secondFactorRequired } from '#platform/auth/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { Me } from '../schemas.ts'

/** Who she is, what she is granted, and whether a second factor is asked of her. */
export async function me({ em, actor, businessDate }: Pick<Context, 'em' | 'actor' | 'businessDate'>): Promise<Me> {
  const person = await em.findOne(Person, { id: actor.personId ?? '' })
  if (!person) throw notFound()
  const grants = await em.find(RoleGrant, { personId: person.id, revokedAt: null }, { orderBy: { grantedAt: 'asc', id: 'asc' } })
  const credential = await em.findOne(Credential, { personId: person.id })
  return {
    id: person.id, givenNames: person.givenNames, familyNames: person.familyNames, locale: person.locale,
    email: person.email, emailVerified: person.emailVerifiedAt !== null, phone: person.phone, phoneVerified: person.phoneVerifiedAt !== null,
    hasPassword: credential?.passwordHash != null,
    grants: grants.map(({ id, role, scopeKind, scopeId, approvalLimitCents }) => ({ id, role, scopeKind, scopeId, approvalLimitCents })),
    secondFactor: { required: await secondFactorRequired(em, person.id, businessDate), confirmed: credential?.totpConfirmedAt != null },
  }
}
