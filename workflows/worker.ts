import { loadConfig } from '#platform/config/index.ts'
import { startTelemetry } from '#platform/telemetry/start.ts'

/** The worker process: reads the settings and runs workflows, their activities, the relay and the schedules until it is asked to end. */
async function work(): Promise<void> {
  const config = loadConfig()
  const telemetry = startTelemetry(config.telemetry, 'molino-worker')
  // Only now: tracing must be there before anything opens a connection.
  const { runWorker } = await import('./run-worker.ts')
  const ending = new AbortController()
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => ending.abort())
  await runWorker(config, ending.signal)
  await telemetry?.stop()
}

try {
  await work()
  process.exit(0)
} catch (error) {
  process.stderr.write(`${error instanceof Error && error.name === 'ConfigError' ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
}
