import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { coachRoutes } from './routes/coach.ts'
import { readingRoutes } from './routes/reading.ts'
import { helpRoutes } from './routes/help.ts'

export const routes: FastifyPluginAsyncZod = async (app) => {
  await app.register(coachRoutes)
  await app.register(helpRoutes)
  await app.register(readingRoutes)
}
