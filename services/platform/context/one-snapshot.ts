import { IsolationLevel, type EntityManager } from '@mikro-orm/postgresql'

/**
 * What `read` gives, piece by piece, all of it from one moment of the database: for answers that are too large to be made
 * whole before the first byte goes out. The connection is given back when the last piece is taken, or nobody wants more.
 */
export async function* oneSnapshot<T>(em: EntityManager, read: (em: EntityManager) => AsyncIterable<T>): AsyncGenerator<T> {
  const own = em.fork({ clear: true, freshEventManager: true })
  await own.begin({ isolationLevel: IsolationLevel.REPEATABLE_READ, readOnly: true })
  try {
    yield* read(own)
  } finally {
    // It wrote nothing.
    await own.rollback()
  }
}
