import { createRequire } from 'node:module'
import { TraceFlags } from '@opentelemetry/api'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { resources, tracing } from '@opentelemetry/sdk-node'
import type { ClientInterceptors } from '@temporalio/client'
import {
  OpenTelemetryActivityInboundInterceptor, OpenTelemetryWorkflowClientInterceptor, type OpenTelemetrySinks, type SerializableSpan,
} from '@temporalio/interceptors-opentelemetry'
import type { ActivityInterceptorsFactory, InjectedSinks } from '@temporalio/worker'

/** Loaded into the workflows' sandbox where traces are wanted: it hands spans out through a sink. */
export const workflowTracingModule = createRequire(import.meta.url).resolve('@temporalio/interceptors-opentelemetry/lib/workflow-interceptors')

/** What carries a trace from the relay through a workflow to its activities. */
export interface WorkerTracing {
  activityInterceptors: ActivityInterceptorsFactory[]
  clientInterceptors: ClientInterceptors
  sinks: InjectedSinks<OpenTelemetrySinks>
  /** Sends what is still waiting. */
  stop(): Promise<void>
}

/** @param endpoint OTLP over HTTP, e.g. http://127.0.0.1:4318; undefined: no tracing */
export function workerTracing(endpoint: string | undefined): WorkerTracing | undefined {
  if (endpoint === undefined) return undefined
  const spans = new tracing.BatchSpanProcessor(new OTLPTraceExporter({ url: `${endpoint}/v1/traces` }))
  const resource = resources.resourceFromAttributes({ 'service.name': 'molino-workflows' })
  return {
    activityInterceptors: [(context) => ({ inbound: new OpenTelemetryActivityInboundInterceptor(context) })],
    clientInterceptors: { workflow: [new OpenTelemetryWorkflowClientInterceptor()] },
    sinks: { exporter: { export: { fn: (_info, ended) => { for (const span of ended) spans.onEnd(readable(span, resource)) } } } },
    stop: () => spans.shutdown(),
  }
}

/** Temporal's package writes spans as OpenTelemetry 1 had them; our exporter reads those of OpenTelemetry 2. */
function readable(span: SerializableSpan, resource: resources.Resource): tracing.ReadableSpan {
  const { spanContext, parentSpanId, instrumentationLibrary, ...rest } = span
  const { traceState: _unused, ...context } = spanContext
  return {
    ...rest, resource, instrumentationScope: instrumentationLibrary, spanContext: () => context,
    ...(parentSpanId !== undefined && { parentSpanContext: { traceId: context.traceId, spanId: parentSpanId, traceFlags: TraceFlags.SAMPLED } }),
  }
}
