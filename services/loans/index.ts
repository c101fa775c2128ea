import type { FastifyPluginAsync } from 'fastify'
import { registerNotices } from '#platform/notify/index.ts'
import { routes } from './routes.ts'
import { en } from './words/en.catalogue.ts'
import { es } from './words/es.catalogue.ts'

export { createProduct, type NewProduct } from './commands/create-product.ts'
export { products, productVersion } from './queries/products.ts'
export { starterProducts } from './starter-products.ts'

registerNotices({ en, es, textVersion: '2026-11-22' })

/** Loans: products, quotes, agreements, signatures, payments, balances, end of day. */
const loans: FastifyPluginAsync = async (app) => {
  await app.register(routes)
}
export default loans
