import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** The OpenAPI document at /api/openapi.json, and pages to read and try it at /api/docs. */
export async function registerDocs(app: FastifyInstance): Promise<void> {
  app.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) => reply.header('cache-control', 'no-cache').send(app.swagger()))
  await app.register(swaggerUi, {
    routePrefix: '/api/docs',
    // It draws its icons from data addresses and styles itself; its scripts are its own files.
    staticCSP: "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; frame-ancestors 'none'",
    uiConfig: { deepLinking: true, displayRequestDuration: true },
  })
}
