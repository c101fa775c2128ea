import type { Pool, PoolClient } from 'pg'

/**
 * Gives a connection that broke back to its pool at once, whoever holds it. Kysely, under MikroORM 7.2, keeps the
 * connection of a transaction whose rollback fails, and on a broken connection it always fails: a database that was
 * restarted left its callers a pool without a free place, in which every later request waited for ever.
 * `release` may then be called again without harm.
 */
export function giveBackLostConnections(pool: Pool): void {
  pool.on('connect', (client) => {
    let release: PoolClient['release'] | undefined
    // The pool sets it anew each time it hands the connection out.
    Object.defineProperty(client, 'release', {
      get: () => release,
      set(given: PoolClient['release']) {
        let released = false
        release = (error) => {
          if (released) return
          released = true
          given(error)
        }
      },
    })
    client.once('end', () => release?.(true))
  })
}
