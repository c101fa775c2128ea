import { DefaultLogger, makeTelemetryFilterString, Runtime } from '@temporalio/worker'

/** Imported for this alone: a worker under test says only what went wrong. */
Runtime.install({
  logger: new DefaultLogger('ERROR'), shutdownSignals: [],
  telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
})
