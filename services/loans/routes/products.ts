import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { quote } from '#domain/loan/quote.ts'
import { query } from '#platform/routes/index.ts'
import { products } from '../queries/products.ts'
import { productListSchema, quoteSchema, termsSchema } from '../schemas.ts'

const tags = ['products']

/** What is lent, and what it would cost: open to anybody, before any sign-up. */
export const productRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/products', {
    config: { access: 'public' },
    schema: { operationId: 'listProducts', summary: 'What the programme lends', tags, response: { 200: productListSchema } },
  }, (request) => query(request, async (ctx) => ({ products: await products(ctx) })))

  app.post('/quotes', {
    // A live quote asks at every pause in typing; a schedule of the longest term takes some milliseconds.
    config: { access: 'public', problems: [422], rateLimit: { max: 300, timeWindow: '1 minute' } },
    schema: { operationId: 'makeQuote', summary: 'Schedule, cost and APR of any terms', tags, body: termsSchema, response: { 200: quoteSchema } },
  }, (request) => quote(request.body))
}
