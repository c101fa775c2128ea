import { createRequire } from 'node:module'
import { PgInstrumentation } from '@opentelemetry/instrumentation-pg'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { NodeSDK, resources, tracing } from '@opentelemetry/sdk-node'
import type { Config } from '../config/index.ts'
import { withoutValues } from './without-values.ts'

const statements = ['db.query.text', 'db.statement']

/** Takes out of a span what a person could be known by, before anything is sent. */
const nothingPersonal: tracing.SpanProcessor = {
  onStart: () => {},
  onEnd: ({ attributes, events, status }) => {
    for (const name of statements) {
      const statement = attributes[name]
      if (typeof statement === 'string') attributes[name] = withoutValues(statement)
    }
    const place = attributes['url.path']
    // An address holds ids, and a search what was looked for; the route's pattern says enough.
    if (typeof place === 'string') attributes['url.path'] = attributes['http.route'] ?? 'none'
    // What an error says may hold what somebody typed; its type and code are enough here, and our log has the rest.
    delete status.message
    for (const { attributes: told } of events) {
      delete told?.['exception.message']
      delete told?.['exception.stacktrace']
    }
  },
  forceFlush: async () => {},
  shutdown: async () => {},
}

export interface Telemetry {
  /** Sends what is still waiting. */
  stop(): Promise<void>
}

/**
 * Starts tracing where an endpoint is set. Called before anything that opens a connection to PostgreSQL.
 * @param name of this process, e.g. molino-api
 * @returns undefined where no endpoint is set
 */
export function startTelemetry(config: Config['telemetry'], name: string): Telemetry | undefined {
  if (config.otlpEndpoint === undefined) return undefined
  const sdk = new NodeSDK({
    resource: resources.resourceFromAttributes({ 'service.name': name }),
    spanProcessors: [nothingPersonal, new tracing.BatchSpanProcessor(new OTLPTraceExporter({ url: `${config.otlpEndpoint}/v1/traces` }))],
    instrumentations: [new PgInstrumentation({ requireParentSpan: true })],
    metricReaders: [],
    logRecordProcessors: [],
  })
  sdk.start()
  // The instrumentation mends a package where it is required, and everybody else imports the same one: MikroORM's own.
  createRequire(import.meta.resolve('@mikro-orm/postgresql'))('pg')
  return { stop: () => sdk.shutdown() }
}
