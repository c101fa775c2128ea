import { problem } from '#platform/errors/index.ts'
import type { SignUp } from '../schemas.ts'
import { addressFrom } from '../sign-in/address.ts'
import type { StartedSession } from '../sign-in/session.ts'
import { isWeakPassword } from '../sign-in/weak-password.ts'
import { enter } from './sign-in-by-code.ts'
import type { SigningIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

/**
 * Sign-up by a phone or an e-mail address that a code has shown to be hers. Somebody who forgot that she has an account is
 * signed in to it, and nothing of it changes (infra/decisions/0005-signing-in.md).
 * @throws 422 `code: wrong-code`, `password: too-weak`; and what signing in by code throws where there is an account
 */
export async function signUpOrIn(by: SigningIn, input: SignUp): Promise<StartedSession> {
  const address = addressFrom(input)
  if (input.password !== undefined && isWeakPassword(input.password, input.email ?? null)) {
    throw problem('invalid-request', { status: 422, errors: [{ path: 'password', code: 'too-weak' }] })
  }
  const given = { id: input.codeId, code: input.code }
  const started = await enter(by, address, given) ?? await signUp(by, input, address) ?? await enter(by, address, given)
  if (!started) throw problem('busy', { status: 409 })
  return started
}
