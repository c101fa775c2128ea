import type { EntityManager } from '@mikro-orm/postgresql'
import { Credential, Person, RoleGrant } from '#db/entities/index.ts'
import type { Locale } from '#domain/languages.ts'
import type { Role } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { phoneNumber } from '#platform/fields/phone.ts'
import { hashPassword } from '../sign-in/passwords.ts'

export interface NewPerson {
  programmeId: string
  givenNames: string
  /** Empty for somebody with one name. */
  familyNames: string
  /** She has one of the two at least. */
  email?: string | null | undefined
  phone?: string | null | undefined
  /** What a code has shown to be hers; what was not is verified by the first code she enters. */
  verified?: { email?: boolean; phone?: boolean }
  locale?: Locale | undefined
  /** Without one she signs in by a code sent to her. */
  password?: string | undefined
  /** In the programme as a whole. */
  roles: readonly { role: Role; approvalLimitCents?: number }[]
}

/**
 * Makes an account. Called by sign-up with the role of an applicant; by whoever helps somebody in person, without a
 * password; by the first administrator's command, seeders and tests with others. The unique index refuses an address that
 * somebody has (SQL state 23505).
 * @returns her id
 * @throws 422 `phone: required` without any address, `phone: not-a-phone`; 409 `phone-taken` for an account that could be
 *   signed in to by that phone alone
 */
export async function createPerson(em: EntityManager, person: NewPerson, now: Date): Promise<string> {
  const { programmeId, verified = {} } = person
  const email = person.email?.trim() ?? null
  const phone = person.phone == null ? null : phoneNumber(person.phone)
  if (phone === null && (person.phone != null || email === null)) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'phone', code: person.phone == null ? 'required' : 'not-a-phone' }] })
  }
  if (email === null && person.password === undefined && !verified.phone && await em.count(Person, { phone }) > 0) throw problem('phone-taken', { status: 409 })
  const passwordHash = person.password === undefined ? null : await hashPassword(person.password)
  const made = em.create(Person, {
    programmeId, givenNames: person.givenNames, familyNames: person.familyNames, email, phone, locale: person.locale ?? 'es',
    emailVerifiedAt: verified.email ? now : null, phoneVerifiedAt: verified.phone ? now : null, devicesForgottenAt: null,
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
