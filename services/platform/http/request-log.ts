import type { FastifyInstance } from 'fastify'

/** One line a request, by its route's pattern; and the request's id on its answer. */
export function logRequests(app: FastifyInstance): void {
  app.addHook('onRequest', (request, reply, next) => {
    reply.header('x-request-id', request.id)
    next()
  })
  app.addHook('onResponse', (request, reply, next) => {
    const route = request.routeOptions.url ?? 'none'
    const line = { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) }
    // A load balancer asks these every second.
    if (route === '/health' || route === '/metrics' || route === '/ready') request.log.debug(line, 'answered')
    else request.log.info(line, 'answered')
    next()
  })
}
