import type { FastifyInstance } from 'fastify'
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import type { Dependencies } from '#platform/dependencies.ts'
import { outboxLag } from '#platform/outbox/relay-claim.ts'

/**
 * What a worker answers on its health port: `/health` that it lives, `/ready` that it takes work, `/metrics` for
 * Prometheus with the outbox's lag.
 */
export function registerWorkerHealth(app: FastifyInstance, { orm, state }: Pick<Dependencies, 'orm'> & { state: { takesWork: boolean } }): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const waiting = new Gauge({ name: 'molino_outbox_rows', help: 'Outbox rows that no workflow has heard yet', registers: [registry] })
  const oldest = new Gauge({ name: 'molino_outbox_oldest_seconds', help: 'How long the oldest of them has waited', registers: [registry] })

  app.get('/health', () => ({ status: 'ok' }))
  app.get('/ready', (_request, reply) => reply.code(state.takesWork ? 200 : 503).send({ status: state.takesWork ? 'ready' : 'starting' }))
  app.get('/metrics', async (_request, reply) => {
    const lag = await outboxLag(orm.em.fork())
    waiting.set(lag.waiting)
    oldest.set(lag.oldestSeconds)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
