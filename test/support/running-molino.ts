import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { anyFreePort } from '#infra/local/free-port.ts'
import { startService, type ServiceOptions, type ServiceProcess } from '#infra/local/service-process.ts'
import { workerPolls } from '#infra/local/worker-polls.ts'
import { queues } from '#workflows/names.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'
import { startDevServer, type TestTemporal } from './temporal.ts'
import { temporaryFolder } from './test-server.ts'

/** With it a test reads the codes that people are sent (test/journeys/support/codes.ts). */
export const cookieSecret = 'another secret of the tests, long enough'

export interface RunningMolino {
  /** Where the API answers, and the portal where it is built (dist/portal). */
  url: string
  database: TestDatabase
  temporal: TestTemporal
  api: ServiceProcess
  worker: ServiceProcess
  /** What API and worker are told: start another one like it after a kill. */
  env: NodeJS.ProcessEnv
  /** What API and worker write. */
  logFiles: readonly string[]
  startApi(): Promise<ServiceProcess>
  startWorker(): Promise<ServiceProcess>
  /** Stops everything at once and drops the database: nobody is left whom a clean end would serve. */
  stop(): Promise<void>
}

export interface RunningMolinoOptions {
  /** A database made already, with the demo in it or on a durable server of its own; otherwise an empty, migrated one. */
  database?: TestDatabase
  /** Settings besides the usual ones. */
  environment?: Record<string, string>
}

/** The log is gone after the run: a start that fails tells its end. */
async function startTelling(options: ServiceOptions): Promise<ServiceProcess> {
  return startService(options).catch(async (error: unknown) => {
    const log = await readFile(options.logFile, 'utf8').catch(() => '')
    throw new Error(`${String(error)}\n${log.slice(-3_000)}`, { cause: error })
  })
}

/** All of Molino as `npm start` runs it: API and worker in processes of their own, on a real database and a real Temporal. */
export async function startMolino({ database: given, environment = {} }: RunningMolinoOptions = {}): Promise<RunningMolino> {
  const [database, temporal, logs, port] = await Promise.all([given ?? createTestDatabase(), startDevServer(), temporaryFolder(), anyFreePort()])
  const url = `http://127.0.0.1:${port}`
  const env: NodeJS.ProcessEnv = {
    ...process.env, NODE_ENV: 'production', MOLINO_ENV: 'test', EMBEDDED_DATABASE: 'true', DATABASE_URL: database.appUrl,
    TEMPORAL_ADDRESS: temporal.address, TEMPORAL_NAMESPACE: temporal.namespace, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url,
    JWT_SECRET: 'a secret of the tests that is long enough', COOKIE_SECRET: cookieSecret,
    FIELD_ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64'), LOG_LEVEL: 'warn', ...environment,
  }
  const [apiLog, workerLog] = [path.join(logs, 'api.log'), path.join(logs, 'worker.log')]
  const startApi = () => startTelling({
    name: 'The API', script: 'services/server.ts', env, logFile: apiLog,
    isReady: () => fetch(`${url}/ready`).then((answer) => answer.ok, () => false),
  })
  const startWorker = () => startTelling({
    name: 'The worker', script: 'workflows/worker.ts', env, logFile: workerLog,
    isReady: (pid) => workerPolls({ ...temporal, apiKey: undefined }, queues.cases, pid),
  })
  const [api, worker] = await Promise.all([startApi(), startWorker()])
  return {
    url, database, temporal, api, worker, env, logFiles: [apiLog, workerLog], startApi, startWorker,
    async stop() {
      for (const service of [api, worker]) service.process.kill('SIGKILL')
      await Promise.all([api.ended, worker.ended])
      await temporal.stop()
      await database.drop()
    },
  }
}
