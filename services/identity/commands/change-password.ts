import { Credential, Person } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem, type FieldProblem } from '#platform/errors/index.ts'
import type { ChangePassword } from '../schemas.ts'
import { hashPassword, isPassword } from '../sign-in/passwords.ts'
import { endSessions } from '../sign-in/session.ts'
import { isWeakPassword } from '../sign-in/weak-password.ts'
import { refuseOldSession } from './second-factor.ts'

/**
 * Takes a new password, or her first, and ends every other session of hers.
 * @throws 422 `invalid-request` with `currentPassword: required` or `wrong-password` and `newPassword: too-weak`, both at once;
 *   403 `sign-in-again` for a first password in a session that is not fresh
 */
export async function changePassword(ctx: Context, input: ChangePassword): Promise<void> {
  const personId = ctx.actor.personId ?? ''
  const person = await ctx.em.findOne(Person, { id: personId })
  const credential = await ctx.em.findOne(Credential, { personId })
  if (!person || !credential) throw notFound()
  const errors = [
    ...await wrongNow(ctx, input.currentPassword, credential.passwordHash),
    ...(isWeakPassword(input.newPassword, person.email) ? [{ path: 'newPassword', code: 'too-weak' }] : []),
  ]
  if (errors.length > 0) throw problem('invalid-request', { status: 422, errors })
  credential.passwordHash = await hashPassword(input.newPassword)
  await ctx.em.flush()
  await endSessions(ctx.em, personId, 'password-changed', ctx.now, ctx.actor.sessionId)
  await audit(ctx, { action: 'password-changed', subjectKind: 'person', subjectId: personId })
}

/** What is wrong with the password she says is hers now. */
async function wrongNow(ctx: Context, typed: string | undefined, passwordHash: string | null): Promise<FieldProblem[]> {
  if (passwordHash === null) {
    await refuseOldSession(ctx)
    return []
  }
  if (typed === undefined) return [{ path: 'currentPassword', code: 'required' }]
  return await isPassword(typed, passwordHash) ? [] : [{ path: 'currentPassword', code: 'wrong-password' }]
}
