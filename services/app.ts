import './platform/fastify.ts'
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { registerAuth } from '#platform/auth/index.ts'
import type { ServiceName } from '#platform/config/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { problem } from '#platform/errors/index.ts'
import { handleError, sendProblem } from '#platform/errors/handler.ts'
import { validatorCompiler } from '#platform/errors/validator.ts'
import { serverOptions } from '#platform/http/options.ts'
import { logRequests } from '#platform/http/request-log.ts'
import { registerRateLimits } from '#platform/http/rate-limits.ts'
import { registerOpenApi } from '#platform/openapi/document.ts'
import ledger from '#services/ledger/index.ts'
import identity from '#services/identity/index.ts'
import programmes from '#services/programmes/index.ts'

/** The services, low to high. Each is a plugin that mounts its routes under /api; a new one is one line here. */
const services: Partial<Record<ServiceName, FastifyPluginAsync>> = {
  identity,
  programmes,
  ledger,
}

/**
 * The whole API as a Fastify instance, not yet listening. Tests call it by `inject` and the server by `listen`: the same
 * app with the same options.
 */
export async function createApp(deps: Dependencies): Promise<FastifyInstance> {
  const app = Fastify(serverOptions(deps.config))
  app.decorate('deps', deps)
  app.setValidatorCompiler(validatorCompiler)
  app.setSerializerCompiler(serializerCompiler)
  app.setErrorHandler(handleError)
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, problem('not-found', { status: 404 })))
  logRequests(app)
  await registerOpenApi(app)
  await registerRateLimits(app)
  await registerAuth(app)
  for (const name of deps.config.services) {
    const service = services[name]
    if (service) await app.register(service, { prefix: '/api' })
  }
  return app
}
