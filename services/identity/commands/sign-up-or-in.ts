import { problem, ProblemError } from '#platform/errors/index.ts'
import type { SignUp } from '../schemas.ts'
import type { StartedSession } from '../sign-in/session.ts'
import { signIn, type SigningIn } from './sign-in.ts'
import { signUp } from './sign-up.ts'

/**
 * Sign-up that does not tell strangers who has an account: somebody who forgot that she has one is signed in by her own
 * password, and everybody else gets one refusal that does not say why (infra/decisions/0005-signing-in.md).
 * @throws 409 `account-not-made`; 429 `too-many-attempts`
 */
export async function signUpOrIn(by: SigningIn, input: SignUp): Promise<StartedSession> {
  const made = await signUp(by, input)
  if (made) return made
  try {
    return await signIn(by, { email: input.email, password: input.password })
  } catch (error) {
    if (error instanceof ProblemError && error.status === 401) throw problem('account-not-made', { status: 409 })
    throw error
  }
}
