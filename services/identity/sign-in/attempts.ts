import type { EntityManager } from '@mikro-orm/postgresql'
import { SignInAttempt } from '#db/entities/index.ts'
import { inTransaction } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { afterFailure, isLocked } from './lock-out.ts'

/**
 * Counts an attempt as failed before its password is looked at, so that a hundred at once are a hundred; whoever turns
 * out to be right is forgiven by `forgive`. The same for an address that nobody has.
 * @param key from device.ts
 * @throws 429 `too-many-attempts` with `retryAfterSeconds`
 */
export async function countAttempt(em: EntityManager, key: string, now: Date): Promise<void> {
  const lockedUntil = await inTransaction(em, async (inside) => {
    // The update locks a row that is there: otherwise whoever is let in at the same moment takes it away before it is read.
    await inside.execute(`insert into sign_in_attempt (key, failures, last_at) values (?, 0, ?) on conflict (key) do update set key = excluded.key`, [key, now], 'run')
    const attempts = await inside.findOneOrFail(SignInAttempt, { key })
    if (isLocked(attempts, now)) return attempts.lockedUntil
    Object.assign(attempts, afterFailure(attempts, now))
    return null
  })
  if (!lockedUntil) return
  const retryAfterSeconds = Math.ceil((lockedUntil.getTime() - now.getTime()) / 1000)
  throw problem('too-many-attempts', { status: 429, params: { retryAfterSeconds } })
}

/** Forgets the failures of a key, and on the way those that nobody added to for a day. */
export async function forgive(em: EntityManager, key: string, now: Date): Promise<void> {
  await em.execute(`delete from sign_in_attempt where key = ? or last_at < ?::timestamptz - interval '1 day'`, [key, now], 'run')
}
