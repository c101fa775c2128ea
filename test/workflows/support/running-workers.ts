import { randomUUID } from 'node:crypto'
import type { MikroORM } from '@mikro-orm/postgresql'
import type { Client } from '@temporalio/client'
import { createOrm } from '#db/mikro-orm.config.ts'
import { systemClock } from '#platform/clock/index.ts'
import type { RelayDependencies } from '#platform/outbox/relay.ts'
import { connectTemporal, type TemporalConnection } from '#platform/temporal/index.ts'
import { asOwner } from '#test/support/as-owner.ts'
import { testConfig } from '#test/support/config.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { startDevServer, type TestTemporal } from '#test/support/temporal.ts'
import { relayedKinds } from '#workflows/relayed-kinds.ts'
import { startWorkers, type Workers } from '#workflows/start-workers.ts'
import './quiet-runtime.ts'

/** A real database, a real Temporal server and what a worker process has, for one test file. */
export interface WorkflowStage {
  database: TestDatabase
  orm: MikroORM
  temporal: TestTemporal
  client: Client
  relay: RelayDependencies
  taskQueues: { cases: string; endOfDay: string }
  startWorkers(): Promise<Workers>
  /** As the owner of the tables, with triggers off: what no service can do. */
  asOwner(sql: string, ...params: unknown[]): Promise<void>
  tearDown(): Promise<void>
}

export interface StageOptions {
  /** Makes the database, which goes with the stage; an empty, migrated one unless told otherwise. */
  make?: () => Promise<TestDatabase>
  /** A database that is there already; whoever made it drops it. */
  given?: TestDatabase
  /** Other settings of the server than its usual ones. */
  dynamicConfig?: Readonly<Record<string, string>>
}

export async function workflowStage({ make = () => createTestDatabase(), dynamicConfig = {}, given }: StageOptions = {}): Promise<WorkflowStage> {
  const [database, temporal] = await Promise.all([given ?? make(), startDevServer({ dynamicConfig })])
  const orm = await createOrm({ url: database.appUrl })
  const connected: TemporalConnection = connectTemporal({ ...temporal, apiKey: undefined })
  const deps = { orm, clock: systemClock }
  const taskQueues = { cases: `cases-${randomUUID()}`, endOfDay: `end-of-day-${randomUUID()}` }
  const running = new Set<Workers>()
  return {
    database, orm, temporal, client: connected.client, taskQueues,
    relay: { ...deps, temporal: connected.client, kinds: relayedKinds(deps, taskQueues.cases) },
    async startWorkers() {
      const workers = await startWorkers({ deps, temporal: { ...temporal, apiKey: undefined }, taskQueues, fieldKey: testConfig(database.appUrl).secrets.fieldEncryptionKey })
      running.add(workers)
      return { ...workers, stop: () => { running.delete(workers); return workers.stop() } }
    },
    async asOwner(sql, ...params) { await asOwner(database, sql, ...params) },
    async tearDown() {
      for (const workers of running) await workers.stop()
      await connected.close()
      await temporal.stop()
      await orm.close()
      if (!given) await database.drop()
    },
  }
}
