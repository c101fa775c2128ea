import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Pool } from 'pg'
import type { Dependencies } from '../dependencies.ts'

const secondsBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]

interface Waiting { rows: number; seconds: number }

/** How many outbox rows no workflow has heard yet, and how long the oldest has waited. */
async function outboxWaiting(orm: Dependencies['orm']): Promise<Waiting> {
  const [row] = await orm.em.fork().execute<Waiting[]>(
    `select count(*)::int as rows, coalesce(extract(epoch from now() - min(created_at)), 0)::float8 as seconds from outbox where delivered_at is null`,
  )
  return row ?? { rows: 0, seconds: 0 }
}

const connections = (pool: Pool): Gauge => new Gauge({
  name: 'molino_database_connections', help: 'Connections of this process by what they do', labelNames: ['state'], registers: [],
  collect() {
    this.set({ state: 'open' }, pool.totalCount)
    this.set({ state: 'idle' }, pool.idleCount)
    this.set({ state: 'waited-for' }, pool.waitingCount)
  },
})

/** A figure of the outbox at the moment it is asked; one that is not known is no figure. */
const outbox = (orm: Dependencies['orm'], name: string, help: string, figure: keyof Waiting): Gauge => new Gauge({
  name, help, registers: [],
  async collect() {
    const waiting = await outboxWaiting(orm).catch(() => undefined)
    this.set(waiting?.[figure] ?? Number.NaN)
  },
})

/** `/metrics` for Prometheus: requests by route, connections, outbox, event loop and memory. Labels are patterns and codes. */
export async function registerMetrics(app: FastifyInstance): Promise<void> {
  if (!app.deps.config.telemetry.metrics) return
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const { orm } = app.deps
  const pool = await orm.em.getConnection().getNativeClient()
  registry.registerMetric(connections(pool))
  registry.registerMetric(outbox(orm, 'molino_outbox_rows', 'Outbox rows that no workflow has heard yet', 'rows'))
  registry.registerMetric(outbox(orm, 'molino_outbox_oldest_seconds', 'How long the oldest of them has waited', 'seconds'))
  const durations = new Histogram({
    name: 'molino_http_request_duration_seconds', help: 'How long requests took', labelNames: ['method', 'route', 'status'],
    buckets: secondsBuckets, registers: [registry],
  })
  app.addHook('onResponse', (request, reply, next) => {
    durations.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode }, reply.elapsedTime / 1000)
    next()
  })
  app.get('/metrics', { schema: { hide: true } }, async (_request, reply) => (
    reply.type(registry.contentType).send(await registry.metrics())
  ))
  app.addHook('onClose', async () => { registry.clear() })
}
