import { Credential, Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import type { ChangePassword } from '../schemas.ts'
import { hashPassword, isPassword } from '../sign-in/passwords.ts'
import { endSessions } from '../sign-in/session.ts'
import { isWeakPassword } from '../sign-in/weak-password.ts'

/**
 * Takes a new password and ends every other session of hers.
 * @throws 422 `invalid-request` with `currentPassword: wrong-password` and `newPassword: too-weak`, both at once
 */
export async function changePassword(ctx: Context, input: ChangePassword): Promise<void> {
  const personId = ctx.actor.personId ?? ''
  const person = await ctx.em.findOne(Person, { id: personId })
  const credential = await ctx.em.findOne(Credential, { personId })
  if (!person || !credential) throw notFound()
  const errors = [
    ...(await isPassword(input.currentPassword, credential.passwordHash) ? [] : [{ path: 'currentPassword', code: 'wrong-password' }]),
    ...(isWeakPassword(input.newPassword, person.email) ? [{ path: 'newPassword', code: 'too-weak' }] : []),
  ]
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  credential.passwordHash = await hashPassword(input.newPassword)
  await ctx.em.flush()
  await endSessions(ctx.em, personId, 'password-changed', ctx.now, ctx.actor.sessionId)
  await audit(ctx, { action: 'password-changed', subjectKind: 'person', subjectId: personId })
}
