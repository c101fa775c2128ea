import type { EntityManager, MikroORM } from '@mikro-orm/postgresql'
import { audit } from '#platform/audit/index.ts'
import type { Config } from '#platform/config/index.ts'
import { inTransaction, type Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { SignIn } from '../schemas.ts'
import { countAttempt, forgive } from '../sign-in/attempts.ts'
import { attemptKey } from '../sign-in/device.ts'
import { isPassword } from '../sign-in/passwords.ts'
import { acceptCode } from '../sign-in/second-factor.ts'
import { startSession, type ClientFacts, type StartedSession } from '../sign-in/session.ts'

export interface SigningIn {
  orm: MikroORM
  secrets: Config['secrets']
  contextIn: (em: EntityManager) => Promise<Context>
  client: ClientFacts
  /** What the device cookie holds, where there is one. */
  deviceMark: string | undefined
}

interface Found { personId: string; passwordHash: string; confirmed: boolean }

/**
 * Signs a person in. An address that nobody has takes the same statements and the same argon2id as one with a wrong
 * password, and gets the same answer.
 * @throws 401 `sign-in-failed`; 401 `second-factor-required` where her password was right and no code came;
 *   401 `second-factor-wrong`; 429 `too-many-attempts` with `retryAfterSeconds`
 */
export async function signIn(by: SigningIn, input: SignIn): Promise<StartedSession> {
  const em = by.orm.em.fork()
  const { now } = await by.contextIn(em)
  const key = attemptKey(by.secrets.cookie, input.email, by.deviceMark)
  await countAttempt(em, key, now)
  const [found] = await em.execute<Found[]>(
    `select p.id as "personId", c.password_hash as "passwordHash", c.totp_confirmed_at is not null as confirmed
     from person p join credential c on c.person_id = p.id where lower(p.email) = lower(?)`,
    [input.email],
  )
  if (!await isPassword(input.password, found?.passwordHash) || !found) throw problem('sign-in-failed', { status: 401 })
  if (found.confirmed) await checkCode(em, by, found.personId, input.code, now)
  return inTransaction(by.orm.em, async (inside) => {
    const ctx = await by.contextIn(inside)
    const started = await startSession(inside, found.personId, now, by.client)
    await forgive(inside, key, now)
    const actor = { ...ctx.actor, personId: found.personId, programmeId: started.programmeId }
    await audit({ ...ctx, actor }, { action: 'signed-in', subjectKind: 'session', subjectId: started.sessionId })
    return started
  })
}

async function checkCode(em: EntityManager, by: SigningIn, personId: string, code: string | undefined, now: Date): Promise<void> {
  if (code === undefined) throw problem('second-factor-required', { status: 401 })
  if (!await acceptCode(em, by.secrets.fieldEncryptionKey, personId, code, now)) throw problem('second-factor-wrong', { status: 401 })
}
