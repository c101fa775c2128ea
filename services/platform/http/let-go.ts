import type { FastifyInstance } from 'fastify'

/** While the process ends, answers take their connections with them: one kept alive would hold it up for a minute. */
export function letConnectionsGo(app: FastifyInstance): void {
  let ending = false
  app.addHook('preClose', async () => { ending = true })
  app.addHook('onSend', async (_request, reply) => {
    if (ending) reply.header('connection', 'close')
  })
}
