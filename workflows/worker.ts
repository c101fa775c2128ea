/** The worker process: runs workflows and their activities, the relay, and sees to it that the nightly schedules exist. */
import Fastify from 'fastify'
import { Runtime, makeTelemetryFilterString } from '@temporalio/worker'
import { createOrm } from '#db/mikro-orm.config.ts'
import { systemClock } from '#platform/clock/index.ts'
import { loadConfig } from '#platform/config/index.ts'
import { serverOptions } from '#platform/http/options.ts'
import { startRelay } from '#platform/outbox/relay.ts'
import { connectTemporal, untilNamespaceAnswers } from '#platform/temporal/index.ts'
import { relayedKinds } from './relayed-kinds.ts'
import { keepSchedules } from './schedules.ts'
import { startWorkers } from './start-workers.ts'
import { temporalLogger } from './temporal-logger.ts'
import { workerTracing } from './tracing.ts'
import { registerWorkerHealth } from './worker-health.ts'

const config = loadConfig()
const app = Fastify(serverOptions(config))
const { log } = app
const ending = new AbortController()
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())

Runtime.install({
  logger: temporalLogger(log), shutdownSignals: [],
  telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }) } },
})

async function run(): Promise<void> {
  const tracing = workerTracing(config.telemetry.otlpEndpoint)
  const orm = await createOrm({ url: config.database.url, poolSize: config.database.poolSize })
  const temporal = connectTemporal(config.temporal, tracing?.clientInterceptors)
  const deps = { orm, clock: systemClock }
  const state = { polling: false }
  registerWorkerHealth(app, { ...deps, state })
  if (config.worker.healthPort !== undefined) await app.listen({ host: config.http.host, port: config.worker.healthPort })
  await untilNamespaceAnswers(temporal.client, ending.signal)
  const workers = await startWorkers({ deps, temporal: config.temporal, tracing })
  const relay = startRelay({
    ...deps, temporal: temporal.client, kinds: relayedKinds(deps), onError: (error) => log.warn(error, 'The relay could not reach the database'),
  }, config.database.url)
  const schedules = keepSchedules({
    ...deps, client: temporal.client, signal: ending.signal, onError: (error) => log.warn(error, 'The schedules could not be looked after'),
  })
  state.polling = true
  log.info('The worker is running')
  try {
    await Promise.race([workers.ended, aborted(ending.signal)])
  } finally {
    state.polling = false
    ending.abort()
    await Promise.allSettled([workers.stop(), relay.stop(), schedules])
    await Promise.allSettled([temporal.close(), app.close(), tracing?.stop()])
    await orm.close()
  }
}

/** Resolves, for a race. */
const aborted = (signal: AbortSignal) => new Promise<void>((resolve) => {
  signal.addEventListener('abort', () => resolve(), { once: true })
  if (signal.aborted) resolve()
})

try {
  await run()
} catch (error) {
  if (!ending.signal.aborted) {
    log.fatal(error, 'The worker ended')
    process.exitCode = 1
  }
}
