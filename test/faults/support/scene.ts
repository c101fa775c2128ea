import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import type { MikroORM } from '@mikro-orm/postgresql'
import { createOrm } from '#db/mikro-orm.config.ts'
import { anyFreePort } from '#infra/local/free-port.ts'
import { businessDateAt } from '#platform/clock/index.ts'
import { systemActor, type Context, type Role } from '#platform/context/index.ts'
import { connectTemporal, type TemporalConnection } from '#platform/temporal/index.ts'
import { createPerson } from '#services/identity/index.ts'
import { createProgramme } from '#services/programmes/index.ts'
import { createTestDatabase, type TestDatabase } from '#test/support/database.ts'
import { booksAndProduct } from '#test/support/lending.ts'
import { makeTemplate } from '#test/support/template-database.ts'
import { startDevServer, type TestTemporal } from '#test/support/temporal.ts'
import { startTestServer, temporaryFolder } from '#test/support/test-server.ts'
import { Caller, Traffic } from './caller.ts'
import { Kept, killablePostgres, killableTemporal, type Victim } from './victims.ts'

const password = 'un molino de viento'
const timeZone = 'America/Denver'

/** Molino as production runs it, every part in a process of its own that can be killed: durable commits, a real file under Temporal. */
export interface Scene {
  victims: Victim[]
  orm: MikroORM
  temporal: TemporalConnection
  database: TestDatabase
  programmeId: string
  productVersionId: string
  today(): string
  /** Somebody with an account, calling over the network. */
  caller(role: Role, approvalLimitCents?: number): Promise<Caller>
  traffic: Traffic
  /** Where the processes' own words are, kept where FAULT_LOGS is set, for whoever looks into a failure. */
  logFolder: string
  tearDown(): Promise<void>
}

export async function setScene(): Promise<Scene> {
  const server = await startTestServer({ durable: true })
  await makeTemplate(server.server)
  const database = await createTestDatabase(server.server)
  const [temporal, port, folder] = await Promise.all([startDevServer(), anyFreePort(), temporaryFolder({ swept: !process.env.FAULT_LOGS })])
  const logFolder = path.join(folder, 'logs')
  await mkdir(logFolder, { recursive: true })
  const env = environment(database, temporal, port)
  const api = new Kept({ name: 'API', script: 'services/server.ts', env, logFolder })
  const worker = new Kept({ name: 'worker', script: 'workflows/worker.ts', env, logFolder })
  const orm = await createOrm({ url: database.appUrl, poolSize: 4 })
  const client = connectTemporal({ ...temporal, apiKey: undefined })
  const { programmeId, productVersionId } = await firstRows(database)
  const traffic = new Traffic()
  let people = 0
  return {
    victims: [api, worker, killableTemporal(temporal), killablePostgres(server)],
    orm, temporal: client, traffic, database, programmeId, productVersionId, logFolder,
    today: () => businessDateAt(new Date(), timeZone),
    async caller(role, approvalLimitCents) {
      const email = `${role}.${people++}@example.org`
      const roles = [{ role, ...(approvalLimitCents !== undefined && { approvalLimitCents }) }]
      await createPerson(orm.em.fork(), { programmeId, givenNames: 'Rosa', familyNames: 'Ortega', email, locale: 'es', password, roles }, new Date())
      return new Caller(`http://127.0.0.1:${port}`, { email, password }, traffic)
    },
    async tearDown() {
      await Promise.all([api.stop(), worker.stop()])
      await client.close()
      await orm.close(true)
      await temporal.stop()
      await server.remove()
      if (!process.env.FAULT_LOGS) await rm(folder, { recursive: true, force: true })
    },
  }
}

function environment({ appUrl }: TestDatabase, { address, namespace }: TestTemporal, port: number): Record<string, string> {
  return {
    MOLINO_ENV: 'test', EMBEDDED_DATABASE: 'true', DATABASE_URL: appUrl, DATABASE_POOL_SIZE: '10',
    TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, PORTAL_FOLDER: '',
    JWT_SECRET: 'a secret of the fault runs that is long enough', COOKIE_SECRET: 'another secret of the fault runs, long enough',
    FIELD_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'), LOG_LEVEL: 'warn',
  }
}

/** A programme and its first product, made as the owner of the database. */
async function firstRows({ ownerUrl }: TestDatabase): Promise<{ programmeId: string; productVersionId: string }> {
  const owner = await createOrm({ url: ownerUrl, poolSize: 1 })
  const em = owner.em.fork()
  const settings = { 'staff-second-factor': { required: false }, 'new-device-code': { required: false } }
  const programmeId = await createProgramme(em, { code: 'faults', name: 'Molino', timeZone, settings })
  const now = new Date()
  const ctx: Context = { em, actor: systemActor(programmeId), now, businessDate: businessDateAt(now, timeZone), requestId: 'faults' }
  const productVersionId = await booksAndProduct(ctx)
  await owner.close(true)
  return { programmeId, productVersionId }
}
