import type { FastifyInstance } from 'fastify'

/** While the process ends, answers take their connections with them: one kept alive would hold it up for a minute. */
export function letConnectionsGo(app: FastifyInstance): void {
  let ending = false
  app.addHook('preClose', async () => { ending = true })
  app.addHook('onSend', (_request, reply, payload, next) => {
    if (ending) reply.header('connection', 'close')
    next(null, payload)
  })
}
