import './platform/fastify.ts'
import Fastify, { type FastifyInstance, type FastifyPluginAsync } from 'fastify'
import { serializerCompiler } from 'fastify-type-provider-zod'
import { registerAuth } from '#platform/auth/index.ts'
import type { ServiceName } from '#platform/config/index.ts'
import type { Dependencies } from '#platform/dependencies.ts'
import { handleError } from '#platform/errors/handler.ts'
import { validatorCompiler } from '#platform/errors/validator.ts'
import { registerHealth } from '#platform/health/index.ts'
import { letConnectionsGo } from '#platform/http/let-go.ts'
import { refuseOtherMethods } from '#platform/http/other-methods.ts'
import { serverOptions } from '#platform/http/options.ts'
import { logRequests } from '#platform/http/request-log.ts'
import { registerPortal } from '#platform/http/portal.ts'
import { registerRateLimits } from '#platform/http/rate-limits.ts'
import { registerSecurityHeaders } from '#platform/http/security-headers.ts'
import { registerMetrics } from '#platform/metrics/index.ts'
import { registerDocs } from '#platform/openapi/docs.ts'
import { registerOpenApi } from '#platform/openapi/document.ts'
import operations from '#platform/operations/index.ts'
import textProvider from '#platform/text-provider/index.ts'
import circles from '#services/circles/index.ts'
import coaching from '#services/coaching/index.ts'
import decisions from '#services/decisions/index.ts'
import impact from '#services/impact/index.ts'
import intake from '#services/intake/index.ts'
import ledger from '#services/ledger/index.ts'
import loans from '#services/loans/index.ts'
import money from '#services/money/index.ts'
import partners from '#services/partners/index.ts'
import pools from '#services/pools/index.ts'
import { registerTracing } from '#platform/telemetry/register.ts'
import identity from '#services/identity/index.ts'
import programmes from '#services/programmes/index.ts'

/** The services, low to high. Each is a plugin that mounts its routes under /api; a new one is one line here. */
const services: Partial<Record<ServiceName, FastifyPluginAsync>> = {
  identity,
  programmes,
  ledger,
  pools,
  loans,
  money,
  partners,
  circles,
  intake,
  decisions,
  coaching,
  impact,
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
  await registerTracing(app)
  logRequests(app)
  letConnectionsGo(app)
  await registerSecurityHeaders(app)
  await registerMetrics(app)
  registerHealth(app)
  await registerOpenApi(app)
  await registerRateLimits(app)
  await registerAuth(app)
  const refuseTheOthers = refuseOtherMethods(app)
  for (const name of deps.config.services) {
    const service = services[name]
    if (service) await app.register(service, { prefix: '/api' })
  }
  await app.register(operations, { prefix: '/api' })
  await app.register(textProvider, { prefix: '/api' })
  refuseTheOthers()
  await registerDocs(app)
  await registerPortal(app)
  return app
}
