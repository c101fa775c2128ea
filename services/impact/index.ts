import type { FastifyPluginAsync } from 'fastify'
import { routes } from './routes.ts'

/** Impact: what people did and what came of it, read from every service. */
const impact: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default impact
