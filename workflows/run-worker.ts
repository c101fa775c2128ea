import { makeTelemetryFilterString, Runtime } from '@temporalio/worker'
import Fastify from 'fastify'
import { createOrm } from '#db/mikro-orm.config.ts'
import { systemClock } from '#platform/clock/index.ts'
import type { Config } from '#platform/config/index.ts'
import { loggedError, serverOptions } from '#platform/http/options.ts'
import { openPorts } from '#platform/notify/ports.ts'
import { startSender } from '#platform/notify/sender.ts'
import { startRelay } from '#platform/outbox/relay.ts'
import { connectTemporal, untilNamespaceAnswers } from '#platform/temporal/index.ts'
import { relayedKinds } from './relayed-kinds.ts'
import { keepSchedules } from './schedules.ts'
import { startWorkers } from './start-workers.ts'
import { tidyUp } from './tidy-up.ts'
import { temporalLogger } from './temporal-logger.ts'
import { workerTracing } from './tracing.ts'
import { registerWorkerHealth } from './worker-health.ts'

/**
 * Waits for Temporal, then runs the workers, the relay and the schedules of this process.
 * @param ending when it is asked to end: running activities get some seconds, claimed rows are finished
 * @throws what ended a worker otherwise; whoever started the process starts it again
 */
export async function runWorker(config: Config, ending: AbortSignal): Promise<void> {
  const app = Fastify(serverOptions(config))
  const { log } = app
  Runtime.install({
    logger: temporalLogger(log), shutdownSignals: [],
    telemetryOptions: { logging: { forward: {}, filter: makeTelemetryFilterString({ core: 'WARN', other: 'WARN' }) } },
  })
  const tracing = workerTracing(config.telemetry.otlpEndpoint)
  const orm = await createOrm({ url: config.database.url, poolSize: config.database.poolSize })
  const temporal = connectTemporal(config.temporal, tracing?.clientInterceptors)
  const deps = { orm, clock: systemClock }
  const state = { takesWork: false }
  const warn = (what: string) => (error: unknown) => log.warn({ err: error instanceof Error ? loggedError(error) : 'unknown' }, what)
  try {
    registerWorkerHealth(app, { ...deps, state })
    if (config.worker.healthPort !== undefined) await app.listen({ host: config.http.host, port: config.worker.healthPort })
    await untilNamespaceAnswers(temporal.client, ending)
    const workers = await startWorkers({ deps, temporal: config.temporal, fieldKey: config.secrets.fieldEncryptionKey, tracing })
    const relay = startRelay({
      ...deps, temporal: temporal.client, kinds: relayedKinds(deps), onError: warn('The relay could not reach the database'),
    }, config.database.url)
    const { secrets, http, demo } = config
    const sender = startSender({
      ...deps, ports: openPorts(config), settings: { fieldKey: secrets.fieldEncryptionKey, publicUrl: http.publicUrl, demo },
      onError: warn('The sender could not reach the database'),
    })
    const schedules = keepSchedules({ ...deps, client: temporal.client, signal: ending, onError: warn('The schedules could not be looked after') })
    const tidying = tidyUp({ ...deps, signal: ending, onError: warn('What is no longer needed could not be removed') })
    state.takesWork = true
    log.info('The worker takes work')
    await Promise.race([workers.ended, aborted(ending)]).finally(() => { state.takesWork = false })
    await Promise.all([workers.stop(), relay.stop(), sender.stop(), schedules, tidying])
  } catch (error) {
    if (!ending.aborted) throw error
  } finally {
    await Promise.allSettled([temporal.close(), app.close(), tracing?.stop(), orm.close(true)])
  }
}

/** Resolves, for a race. */
const aborted = (signal: AbortSignal) => new Promise<void>((resolve) => {
  signal.addEventListener('abort', () => resolve(), { once: true })
  if (signal.aborted) resolve()
})
