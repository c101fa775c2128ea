import type { EntityManager } from '@mikro-orm/postgresql'
import { sqlStateOf } from '../errors/sql-state.ts'

const worthAnotherTry = new Set(['40001', '40P01'])
const tries = 3

/**
 * Runs `work` in one database transaction (read committed) on a fork of its own. A deadlock or a serialisation failure
 * undid everything, so the work is done again, at most three times in all.
 */
export async function inTransaction<T>(em: EntityManager, work: (em: EntityManager) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await em.fork({ clear: true, freshEventManager: true }).transactional(work)
    } catch (error) {
      if (attempt === tries || !worthAnotherTry.has(sqlStateOf(error) ?? '')) throw error
    }
  }
}
