import { Credential, Person } from '#db/entities/index.ts'
import type { Locale } from '#domain/languages.ts'
import { passwordLength } from '#domain/sign-in/password-length.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { likeLiteral } from '#platform/fields/like-literal.ts'
import { hashPassword } from '../sign-in/passwords.ts'
import { endSessions } from '../sign-in/session.ts'
import { isWeakPassword } from '../sign-in/weak-password.ts'
import { createPerson } from './create-person.ts'

export interface NewAdministrator { givenNames: string; familyNames: string; email: string; password: string; locale?: Locale }

function refuseWeak(password: string, email: string): void {
  if (password.length >= passwordLength.least && !isWeakPassword(password, email)) return
  throw problem('invalid-request', { status: 422, errors: [{ path: 'password', code: 'too-weak' }] })
}

/**
 * Makes an administrator from outside, for whoever runs the database: the first one of an empty installation, or another
 * where none is left.
 * @throws 422 `password: too-weak`; an address that somebody has is refused by the database (23505)
 */
export async function makeAdministrator(ctx: Context, person: NewAdministrator): Promise<string> {
  refuseWeak(person.password, person.email)
  const personId = await createPerson(ctx.em, { ...person, programmeId: ctx.actor.programmeId, roles: [{ role: 'administrator' }] }, ctx.now)
  await audit(ctx, { action: 'administrator-made-from-outside', subjectKind: 'person', subjectId: personId })
  return personId
}

/**
 * A new password for somebody who lost hers or her authenticator, which is taken off; all her sessions end.
 * @throws 404 for an address that nobody has; 422 `password: too-weak`
 */
export async function resetSignIn(ctx: Context, email: string, password: string): Promise<string> {
  refuseWeak(password, email)
  const person = await ctx.em.findOne(Person, { email: { $ilike: likeLiteral(email) }, programmeId: ctx.actor.programmeId })
  const credential = person && await ctx.em.findOne(Credential, { personId: person.id })
  if (!person || !credential) throw notFound()
  Object.assign(credential, { passwordHash: await hashPassword(password), totpSecretEncrypted: null, totpConfirmedAt: null, totpLastStep: null })
  await ctx.em.flush()
  await endSessions(ctx.em, person.id, 'sign-in-reset', ctx.now)
  await audit(ctx, { action: 'sign-in-reset-from-outside', subjectKind: 'person', subjectId: person.id })
  return person.id
}
