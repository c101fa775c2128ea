import { problem } from '#platform/errors/index.ts'
import type { SignInByCode } from '../schemas.ts'
import { addressFrom, type Address } from '../sign-in/address.ts'
import { isCode, wrongCode, type PresentedCode } from '../sign-in/one-time-code.ts'
import type { StartedSession } from '../sign-in/session.ts'
import { checkAuthenticator, openSession, whoIsAt, type SigningIn } from './sign-in.ts'

/**
 * Signs a person in by the code that was sent to her phone or mail. Only now, when she has shown that she reads what is
 * sent there, is she told whether there is an account; the code stays good for making one.
 * @throws 422 `code: wrong-code` (wrong, used, too old, tried too often: one answer); 409 `no-account`;
 *   401 `password-needed` for whoever works for the lender; 401 `second-factor-required`, `second-factor-wrong`
 */
export async function signInByCode(by: SigningIn, input: SignInByCode): Promise<StartedSession> {
  const started = await enter(by, addressFrom(input), { id: input.codeId, code: input.code }, input.totp)
  if (!started) throw problem('no-account', { status: 409 })
  return started
}

/** @returns null where the code is right and nobody has the address */
export async function enter(by: SigningIn, address: Address, given: PresentedCode, totp?: string): Promise<StartedSession | null> {
  const em = by.orm.em.fork()
  const { now } = await by.contextIn(em)
  if (!await isCode(em, by.secrets.cookie, given, { purpose: 'enter', address }, now)) throw wrongCode()
  const { account, key } = await whoIsAt(em, by, address)
  if (!account) return null
  if (account.staff) throw problem('password-needed', { status: 401 })
  await checkAuthenticator(em, by, account, totp, now)
  return openSession(by, account, { key, shown: { codeId: given.id, channel: address.channel } })
}
