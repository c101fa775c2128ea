import path from 'node:path'
import { migrate } from '#db/migrate.ts'
import { loadConfig } from '#platform/config/index.ts'
import { queues } from '#workflows/names.ts'
import type { DataFolder } from './data-folder.ts'
import { fill, fillingOf, type Filling } from './first-filling.ts'
import { freePortFrom } from './free-port.ts'
import { startLocalDatabase } from './local-database.ts'
import { serviceEnvironment } from './local-settings.ts'
import { startLocalTemporal } from './local-temporal.ts'
import { buildPortal } from './portal.ts'
import { prepareDatabase } from './prepare-database.ts'
import type { Progress } from './progress.ts'
import type { RunningRecord } from './running.ts'
import { localSecrets, type LocalSecrets } from './secrets.ts'
import { startService, type ServiceOptions } from './service-process.ts'
import type { StartedThings } from './started.ts'
import { workerPolls } from './worker-polls.ts'

export interface BringUp {
  folder: DataFolder
  environment: NodeJS.ProcessEnv
  /** What to fill a new local database with. */
  filling: Filling
  progress: Progress
  started: StartedThings
  running: RunningRecord
}

export interface Up {
  address: string
  /** Temporal's own page; undefined with a Temporal of one's own. */
  temporalPage: string | undefined
  /** Undefined with a database of one's own. */
  filling: Filling | undefined
}

async function ownDatabase({ folder, progress, started, filling }: BringUp, secrets: LocalSecrets) {
  const database = await started.bring(progress.during('PostgreSQL', () => startLocalDatabase(folder, secrets)))
  const before = await fillingOf(folder)
  await progress.during('Migrations', () => migrate(database.ownerUrl))
  if (!before) await progress.during(filling === 'demo' ? 'The demo programme' : 'A programme without people', () => fill(folder, database.ownerUrl, filling))
  return { appUrl: database.appUrl, filling: before ?? filling }
}

async function givenDatabase({ environment, progress }: BringUp) {
  const ownerUrl = environment.DATABASE_OWNER_URL
  if (ownerUrl) await progress.during('Migrations', () => prepareDatabase(ownerUrl))
  else progress.say('  Migrations are left to you: DATABASE_OWNER_URL is not set.')
  return undefined
}

async function ownTemporal({ folder, progress, started, running }: BringUp, namespace: string) {
  const onSpawn = (pid: number) => running.add({ name: 'Temporal', pid, mark: folder.temporalFile })
  return started.bring(startLocalTemporal(folder, namespace, progress, onSpawn))
}

async function service({ progress, started, running }: BringUp, options: Omit<ServiceOptions, 'stopping' | 'onSpawn'>): Promise<void> {
  const onSpawn = (pid: number) => running.add({ name: options.name, pid, mark: options.script })
  const name = options.name.replace(/^The (.)/, (_whole, letter: string) => letter.toUpperCase())
  await started.bring(progress.during(name, () => startService({ ...options, onSpawn, stopping: started.stopping })))
}

/** Where a process that listens everywhere can be asked. */
const answeringHost = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host)

async function answersReady(address: string): Promise<boolean> {
  return fetch(`${address}/ready`, { signal: AbortSignal.timeout(2_000) }).then((answer) => answer.ok, () => false)
}

/**
 * Brings up all of Molino, in the order in which one thing needs another, and tells as it goes.
 * @throws CannotStart and others, which explain.ts puts into words
 */
export async function bringUp(order: BringUp): Promise<Up> {
  const { folder, environment, progress } = order
  const secrets = environment.DATABASE_URL ? undefined : await localSecrets(folder)
  const namespace = environment.TEMPORAL_NAMESPACE || 'molino'
  const usualPort = Number(environment.PORT || 8080)
  const port = await freePortFrom(usualPort, environment.HOST || '127.0.0.1')
  if (port !== usualPort) progress.say(`  Port ${usualPort} is taken: using ${port}.`)
  const settings = { port, demo: false, ...(secrets ? { secrets, database: { appUrl: 'postgres://molino_app@127.0.0.1/molino' } } : {}) }
  loadConfig(serviceEnvironment(settings, environment))

  const [database, temporal] = await Promise.all([
    secrets ? ownDatabase(order, secrets) : givenDatabase(order),
    environment.TEMPORAL_ADDRESS ? Promise.resolve(undefined) : ownTemporal(order, namespace),
    buildPortal(progress),
  ])
  const env = serviceEnvironment({
    ...settings, demo: database?.filling === 'demo',
    ...(database ? { database } : {}), ...(temporal ? { temporalAddress: temporal.address } : {}),
  }, environment)
  const config = loadConfig(env)
  await Promise.all([
    service(order, {
      name: 'The worker', script: 'workflows/worker.ts', env, logFile: path.join(folder.logs, 'worker.log'),
      isReady: (pid) => workerPolls(config.temporal, queues.cases, pid),
    }),
    service(order, {
      name: 'The API', script: 'services/server.ts', env, logFile: path.join(folder.logs, 'api.log'),
      isReady: () => answersReady(`http://${answeringHost(config.http.host)}:${port}`),
    }),
  ])
  order.running.answersAt(config.http.publicUrl)
  return { address: config.http.publicUrl, temporalPage: temporal?.page, filling: database?.filling }
}
