import type { EntityManager } from '@mikro-orm/postgresql'
import { onCommit } from './on-commit.ts'
import type { SessionCache } from './session-cache.ts'
import { sessionChannel } from './session-listener.ts'

// By database driver, so that this process forgets at commit without waiting for its own notification.
const caches = new WeakMap<object, Set<SessionCache>>()

/** Has a cache of this process hear what is announced here. @returns ends it */
export function listenHere(em: EntityManager, cache: SessionCache): () => void {
  const set = caches.get(em.getDriver()) ?? new Set()
  caches.set(em.getDriver(), set.add(cache))
  return () => set.delete(cache)
}

async function announce(em: EntityManager, payload: { session: string } | { person: string }, forget: (cache: SessionCache) => void): Promise<void> {
  await em.execute('select pg_notify(?, ?)', [sessionChannel, JSON.stringify(payload)])
  onCommit(em, () => { for (const cache of caches.get(em.getDriver()) ?? []) forget(cache) })
}

/** To be called in the transaction that revokes a session: every process refuses it from its commit on. */
export const announceSession = (em: EntityManager, sessionId: string): Promise<void> =>
  announce(em, { session: sessionId }, (cache) => cache.forgetSession(sessionId))

/** To be called in the transaction that changes somebody's grants, or revokes all of her sessions. */
export const announcePerson = (em: EntityManager, personId: string): Promise<void> =>
  announce(em, { person: personId }, (cache) => cache.forgetPerson(personId))
