import type { EntityManager } from '@mikro-orm/postgresql'

/** A phone that was off for weeks still gets the answer it missed; later the client's own ids tell a repeat. */
const keptDays = 30

/** Forgets the answers kept for people's requests once nobody repeats them any more. What workflows did is remembered. @returns how many */
export async function forgetOldAnswers(em: EntityManager, now: Date): Promise<number> {
  const forgotten = await em.execute<unknown[]>(
    'delete from idempotency where created_at < ? and actor_id in (select id from person) returning 1 as forgotten', [new Date(now.getTime() - keptDays * 86_400_000)],
  )
  return forgotten.length
}
