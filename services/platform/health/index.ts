import type { FastifyInstance } from 'fastify'

const patienceMs = 1_000

async function within(work: Promise<unknown>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined
  const tooLate = new Promise<false>((resolve) => { late = setTimeout(() => resolve(false), patienceMs) })
  try {
    return await Promise.race([work.then(() => true), tooLate])
  } catch {
    return false
  } finally {
    clearTimeout(late)
  }
}

const word = (up: boolean): string => (up ? 'up' : 'down')

/**
 * `/health`: this process answers. `/ready`: it can do its work, that is, its database answers (503 otherwise). Temporal is
 * reported and not required: the record decides without it, and the relay catches up.
 */
export function registerHealth(app: FastifyInstance): void {
  const { orm, temporal } = app.deps
  app.get('/health', { schema: { hide: true } }, async () => ({ status: 'ok' }))
  app.get('/ready', { schema: { hide: true } }, async (_request, reply) => {
    const [database, temporalAnswers] = await Promise.all([
      within(orm.em.fork().execute('select 1')),
      temporal && within(temporal.withDeadline(Date.now() + patienceMs, () => temporal.workflowService.describeNamespace({ namespace: temporal.options.namespace }))),
    ])
    return reply.status(database ? 200 : 503).send({
      status: database ? 'ready' : 'not-ready', database: word(database),
      temporal: temporalAnswers === undefined ? 'not-asked' : word(temporalAnswers),
    })
  })
}
