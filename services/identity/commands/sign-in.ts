import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { audit } from '#platform/audit/index.ts'
import type { Config } from '#platform/config/index.ts'
import { inTransaction, type Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { SignIn } from '../schemas.ts'
import { accountAt, markVerified, type Account } from '../sign-in/account-at.ts'
import { addressFrom, type Address } from '../sign-in/address.ts'
import { countAttempt, forgive } from '../sign-in/attempts.ts'
import { attemptKey, markOf } from '../sign-in/device.ts'
import { addressOf, asksNewDevice, hinted } from '../sign-in/new-device.ts'
import { isCode, issueCode, useCode, wrongCode, type PresentedCode } from '../sign-in/one-time-code.ts'
import { isPassword } from '../sign-in/passwords.ts'
import { acceptCode } from '../sign-in/second-factor.ts'
import { startSession, type ClientFacts, type StartedSession } from '../sign-in/session.ts'

export interface SigningIn {
  orm: MikroORM
  secrets: Config['secrets']
  contextIn: (em: EntityManager) => Promise<Context>
  client: ClientFacts
  /** What the device cookie holds, where there is one. */
  deviceMarks: string | undefined
}

/** A code that was right and is used up by the session it opens. */
export interface Shown { codeId: string; channel: Address['channel'] }

/** Of an address, known or not: whose it is, and under what name failures and codes for it are counted here. */
export async function whoIsAt(em: EntityManager, by: SigningIn, address: Address) {
  const account = await accountAt(em, address)
  const mark = account && markOf(by.deviceMarks, by.secrets.cookie, account.personId, account.devicesForgottenAt)
  return { account, knownDevice: mark !== undefined, key: attemptKey(by.secrets.cookie, address, mark) }
}

/**
 * Signs a person in by her password. An address that nobody has takes the same statements and the same argon2id as one
 * with a wrong password, and gets the same answer.
 * @throws 401 `sign-in-failed`; 401 `second-factor-required` where her password was right and no code came;
 *   401 `second-factor-wrong`; 401 `device-code-required` where this browser is new to her account: a code was sent, and
 *   `codeId`, `channel` and `sentTo` say which and where; 422 `deviceCode.code: wrong-code`;
 *   429 `too-many-attempts`, `too-many-codes` with `retryAfterSeconds`
 */
export async function signIn(by: SigningIn, input: SignIn): Promise<StartedSession> {
  const address = addressFrom(input)
  const em = by.orm.em.fork()
  const { now, businessDate } = await by.contextIn(em)
  const { account, knownDevice, key } = await whoIsAt(em, by, address)
  await countAttempt(em, key, now)
  if (!await isPassword(input.password, account?.passwordHash) || !account) throw problem('sign-in-failed', { status: 401 })
  await checkAuthenticator(em, by, account, input.code, now)
  if (knownDevice || !await asksNewDevice(em, account, businessDate)) return openSession(by, account, { key })
  return openSession(by, account, { key, shown: await deviceCodeShown(by, account, input.deviceCode && { id: input.deviceCode.codeId, code: input.deviceCode.code }, key) })
}

/** @throws 401 `second-factor-required`, `second-factor-wrong` */
export async function checkAuthenticator(em: EntityManager, by: SigningIn, { personId, confirmed }: Account, code: string | undefined, now: Date): Promise<void> {
  if (!confirmed) return
  if (code === undefined) throw problem('second-factor-required', { status: 401 })
  if (!await acceptCode(em, by.secrets.fieldEncryptionKey, personId, code, now)) throw problem('second-factor-wrong', { status: 401 })
}

/** Sends the code that a new browser is asked for, or looks at the one that came. */
async function deviceCodeShown(by: SigningIn, account: Account, given: PresentedCode | undefined, key: string): Promise<Shown> {
  const address = addressOf(account)
  if (given === undefined) {
    const codeId = await inTransaction(by.orm.em, async (em) => {
      const ctx = await by.contextIn(em)
      // Her password was right: what follows is no guess at it.
      await forgive(em, key, ctx.now)
      return issueCode(ctx, by.secrets, { purpose: 'new-device', address, personId: account.personId, limitKey: `new-device:${account.personId}` })
    })
    throw problem('device-code-required', { status: 401, params: { codeId, channel: address.channel, sentTo: hinted(address) } })
  }
  const em = by.orm.em.fork()
  const { now } = await by.contextIn(em)
  if (!await isCode(em, by.secrets.cookie, given, { purpose: 'new-device', personId: account.personId }, now)) throw wrongCode('deviceCode.code')
  return { codeId: given.id, channel: address.channel }
}

/** Opens her session; a code that was shown is used up by it, and what it was sent to is verified. */
export async function openSession(by: SigningIn, { personId }: Account, { key, shown }: { key: string; shown?: Shown }): Promise<StartedSession> {
  return inTransaction(by.orm.em, async (em) => {
    const ctx = await by.contextIn(em)
    if (shown) {
      await useCode(em, shown.codeId, ctx.now)
      await markVerified(em, personId, shown.channel, ctx.now)
    }
    const started = await startSession(em, personId, ctx.now, by.client)
    await forgive(em, key, ctx.now)
    const actor = { ...ctx.actor, personId, programmeId: started.programmeId }
    await audit({ ...ctx, actor }, { action: 'signed-in', subjectKind: 'session', subjectId: started.sessionId, detail: { byCode: shown !== undefined } })
    return started
  })
}
