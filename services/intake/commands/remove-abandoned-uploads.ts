import type { EntityManager } from '@mikro-orm/postgresql'

const dayMs = 86_400_000
const atOnce = 100
const mostRounds = 50

/**
 * Removes what was begun more than a day ago, with its pieces: what became a document is one, the rest nobody went on
 * with. In small bites, so that nobody waits for it.
 * @returns how many are gone
 */
export async function removeAbandonedUploads(em: EntityManager, now: Date): Promise<number> {
  let removed = 0
  for (let round = 0; round < mostRounds; round++) {
    const gone = await em.execute<unknown[]>(
      `delete from upload where id in (select id from upload where started_at < ? order by started_at limit ${atOnce} for update skip locked) returning id`,
      [new Date(now.getTime() - dayMs)],
    )
    removed += gone.length
    if (gone.length < atOnce) break
  }
  return removed
}
