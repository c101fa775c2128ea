import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { productRoutes } from './routes/products.ts'

export const routes: FastifyPluginAsyncZod = async (app) => {
  await app.register(productRoutes)
}
