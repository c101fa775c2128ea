import { FastifyOtelInstrumentation } from '@fastify/otel'
import type { FastifyInstance } from 'fastify'

/** A span for every request, where an endpoint for traces is set (see start.ts); the trace a caller sends goes on. */
export async function registerTracing(app: FastifyInstance): Promise<void> {
  if (app.deps.config.telemetry.otlpEndpoint === undefined) return
  await app.register(new FastifyOtelInstrumentation().plugin())
}
