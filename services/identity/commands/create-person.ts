import type { EntityManager } from '@mikro-orm/postgresql'
import { Credential, Person, RoleGrant } from '#db/entities/index.ts'
import type { Role } from '#platform/context/index.ts'
import { hashPassword } from '../sign-in/passwords.ts'

export interface NewPerson {
  programmeId: string
  givenNames: string
  familyNames: string
  email: string
  phone?: string | null | undefined
  locale?: 'en' | 'es' | undefined
  password: string
  /** In the programme as a whole. */
  roles: readonly { role: Role; approvalLimitCents?: number }[]
}

/**
 * Makes an account. Called by sign-up with the role of an applicant; by the first administrator's command, seeders and
 * tests with others. The unique index refuses an address that somebody has (SQL state 23505).
 * @returns her id
 */
export async function createPerson(em: EntityManager, person: NewPerson, now: Date): Promise<string> {
  const { programmeId } = person
  const passwordHash = await hashPassword(person.password)
  const made = em.create(Person, {
    programmeId, givenNames: person.givenNames, familyNames: person.familyNames, email: person.email.trim(),
    phone: person.phone ?? null, locale: person.locale ?? 'es',
  })
  em.create(Credential, { personId: made.id, passwordHash, totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null })
  for (const { role, approvalLimitCents } of person.roles) {
    em.create(RoleGrant, {
      programmeId, personId: made.id, role, scopeKind: 'programme', scopeId: programmeId,
      approvalLimitCents: approvalLimitCents ?? null, grantedBy: null, grantedAt: now, revokedBy: null, revokedAt: null,
    })
  }
  await em.flush()
  return made.id
}
