import type { MikroORM } from '@mikro-orm/postgresql'
import { audit } from '#platform/audit/index.ts'
import { inTransaction, type Context } from '#platform/context/index.ts'
import { constraintOf, problem } from '#platform/errors/index.ts'
import type { SignUp } from '../schemas.ts'
import { startSession, type ClientFacts, type StartedSession } from '../sign-in/session.ts'
import { isWeakPassword } from '../sign-in/weak-password.ts'
import { createPerson } from './create-person.ts'

const emailTaken = 'person_email_key'

export interface SigningUp { orm: MikroORM; contextIn: (em: Context['em']) => Promise<Context>; client: ClientFacts }

/**
 * A person makes her own account, becomes an applicant of the default programme and is signed in. What happens to an
 * address that is taken: sign-up-or-in.ts.
 * @returns null where the address is taken
 * @throws 422 `invalid-request` with `password: too-weak`
 */
export async function signUp({ orm, contextIn, client }: SigningUp, input: SignUp): Promise<StartedSession | null> {
  if (isWeakPassword(input.password, input.email)) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'password', code: 'too-weak' }] })
  }
  try {
    return await inTransaction(orm.em, async (em) => {
      const ctx = await contextIn(em)
      const { programmeId } = ctx.actor
      const personId = await createPerson(em, { ...input, programmeId, roles: [{ role: 'applicant' }] }, ctx.now)
      await audit({ ...ctx, actor: { ...ctx.actor, personId } }, { action: 'signed-up', subjectKind: 'person', subjectId: personId })
      return startSession(em, personId, ctx.now, client)
    })
  } catch (error) {
    if (constraintOf(error) === emailTaken) return null
    throw error
  }
}
