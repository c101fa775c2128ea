import type { FastifyInstance } from 'fastify'
import { problem } from '../errors/index.ts'

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'QUERY'] as const
type Method = (typeof methods)[number]

const isMethod = (name: string): name is Method => (methods as readonly string[]).includes(name)

/**
 * Answers 405 with `Allow` where a path of the API is there and the method is not (RFC 9110 section 15.5.6). Called before
 * the routes; the function it returns, after them.
 */
export function refuseOtherMethods(app: FastifyInstance): () => void {
  const allowed = new Map<string, Set<Method>>()
  app.addHook('onRoute', ({ url, method, schema }) => {
    if (!url.startsWith('/api/') || (schema?.hide === true && url !== '/api/openapi.json')) return
    const set = allowed.get(url) ?? new Set()
    for (const one of [method].flat()) if (isMethod(one)) set.add(one)
    allowed.set(url, set)
  })
  return () => {
    for (const [url, known] of allowed) {
      const others = methods.filter((method) => !known.has(method))
      app.route({
        url, method: others, schema: { hide: true },
        onRequest: async (_request, reply) => {
          reply.header('allow', [...known].join(', '))
          throw problem('method-not-allowed', { status: 405 })
        },
        handler: async () => undefined,
      })
    }
  }
}
