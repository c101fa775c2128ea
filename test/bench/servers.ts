import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { startServer, type ServerProcess } from '#test/support/server-process.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { makeTemplate } from '#test/support/template-database.ts'
import { startTestServer } from '#test/support/test-server.ts'

/** Connections that each side's process may hold. */
export const poolSize = 16

export interface Databases {
  /** Migrated, with the two roles. */
  molino: TestDatabase
  /** The limits' own, on the same server. */
  limit: TestDatabase
}

/** The project's own PostgreSQL as production has it, every commit durable, for as long as `work` takes. */
export async function onDurablePostgres<T>(work: (databases: Databases) => Promise<T>): Promise<T> {
  const running = await startTestServer({ durable: true })
  const { server } = running
  try {
    await makeTemplate(server)
    return await work({ molino: await createTestDatabase(server), limit: await createTestDatabase(server) })
  } finally {
    await running.remove()
  }
}

/** The API in a process of its own with production's settings: its restricted role, audit, limits, metrics and request log. */
export function startApi(database: TestDatabase): Promise<ServerProcess> {
  return startServer({
    NODE_ENV: 'production', MOLINO_ENV: 'production', DATABASE_URL: database.appUrl, DATABASE_POOL_SIZE: String(poolSize), PORTAL_FOLDER: '',
    JWT_SECRET: 'a secret of the benches that is long enough', COOKIE_SECRET: 'another secret of the benches, long enough',
    FIELD_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'),
  })
}

export interface LimitServer { address: string; end(): Promise<void> }

/** A limit that is a server, in a process of its own as the API is. It prints its address once it listens. */
export async function startLimit(script: string, database: TestDatabase): Promise<LimitServer> {
  const child = spawn(process.execPath, [script], {
    env: { PATH: process.env.PATH ?? '', NODE_ENV: 'production', DATABASE_URL: database.ownerUrl, DATABASE_POOL_SIZE: String(poolSize) },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => { said += text })
  for (;;) {
    const address = /^(http:\S+)\n/.exec(said)?.[1]
    if (address) return { address, end: async () => { child.kill('SIGTERM'); if (child.exitCode === null) await once(child, 'close') } }
    if (child.exitCode !== null) throw new Error(`${script} ended while it was starting`)
    await pause(25)
  }
}
