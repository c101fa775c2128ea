import type { FastifyInstance } from 'fastify'
import { Gauge, Registry, collectDefaultMetrics } from 'prom-client'
import type { Dependencies } from '#platform/dependencies.ts'
import { outboxLag } from '#platform/outbox/relay-claim.ts'

/**
 * What a worker answers on its health port: `/health` that it lives, `/ready` that it takes work, `/metrics` for
 * Prometheus with the outbox's lag.
 */
export function registerWorkerHealth(app: FastifyInstance, { orm, state }: Pick<Dependencies, 'orm'> & { state: { polling: boolean } }): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const waiting = new Gauge({ name: 'molino_outbox_waiting', help: 'Outbox rows not yet delivered to their workflow', registers: [registry] })
  const oldest = new Gauge({ name: 'molino_outbox_oldest_seconds', help: 'Age of the oldest undelivered outbox row', registers: [registry] })

  app.get('/health', () => ({ status: 'ok' }))
  app.get('/ready', (_request, reply) => reply.code(state.polling ? 200 : 503).send({ status: state.polling ? 'ready' : 'starting' }))
  app.get('/metrics', async (_request, reply) => {
    const lag = await outboxLag(orm.em.fork())
    waiting.set(lag.waiting)
    oldest.set(lag.oldestSeconds)
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
