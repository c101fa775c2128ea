import type { Access } from './auth/access.ts'
import type { Actor } from './context/actor.ts'
import type { Dependencies } from './dependencies.ts'

/** What the platform adds to Fastify's own types. Imported once, by services/app.ts. */
declare module 'fastify' {
  interface FastifyInstance {
    deps: Dependencies
  }
  interface FastifyRequest {
    /** Who asks; anonymous until her cookie was verified. */
    actor: Actor
    /** True for staff whose programme asks for a second factor that she has not set up: her staff grants are withheld. */
    secondFactorMissing: boolean
  }
  interface FastifyContextConfig {
    /** Who may call the route at all. Every route under /api says so. */
    access?: Access
    /** Statuses of problems beyond those that its shape implies, for the OpenAPI document. */
    problems?: readonly number[]
    /** False for the few writes of a signed-in person that take no Idempotency-Key (sign-out and its like). */
    idempotent?: boolean
  }
}
