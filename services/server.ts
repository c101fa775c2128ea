import { loadConfig } from '#platform/config/index.ts'
import { startTelemetry } from '#platform/telemetry/start.ts'

/** How long running requests may take to finish once the process was asked to end. */
const patienceMs = 8_000

/** One process of the API: reads the settings, opens the database, listens, and ends in order. */
async function serve(): Promise<void> {
  const config = loadConfig()
  const telemetry = startTelemetry(config.telemetry, 'molino-api')
  // Only now: tracing must be there before anything opens a connection.
  const [{ createApp }, { createOrm }, { systemClock }, { connectTemporal }] = await Promise.all([
    import('./app.ts'), import('#db/mikro-orm.config.ts'), import('#platform/clock/index.ts'), import('#platform/temporal/index.ts'),
  ])
  const orm = await createOrm({ url: config.database.url, poolSize: config.database.poolSize })
  const temporal = connectTemporal(config.temporal)
  const app = await createApp({ config, clock: systemClock, orm, temporal: temporal.client })

  let ending = false
  async function end(status: number): Promise<void> {
    if (ending) return
    ending = true
    setTimeout(() => process.exit(1), patienceMs).unref()
    await app.close()
    await temporal.close()
    await orm.close(true)
    await telemetry?.stop()
    process.exit(status)
  }
  process.once('SIGTERM', () => { void end(0) })
  process.once('SIGINT', () => { void end(0) })
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) {
    process.on(fault, (error) => {
      app.log.fatal({ err: error }, fault)
      void end(1)
    })
  }
  await app.listen({ host: config.http.host, port: config.http.port, listenTextResolver: (address) => `Molino listens at ${address}` })
}

try {
  await serve()
} catch (error) {
  process.stderr.write(`${error instanceof Error && error.name === 'ConfigError' ? error.message : String(error instanceof Error ? error.stack : error)}\n`)
  process.exit(1)
}
