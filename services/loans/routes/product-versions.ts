import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import { z } from 'zod'
import { command, query } from '#platform/routes/index.ts'
import { activateProduct } from '../commands/activate-product.ts'
import { discardProduct } from '../commands/discard-product.ts'
import { draftFrom } from '../commands/draft-from.ts'
import { makeProduct } from '../commands/make-product.ts'
import { retireProduct } from '../commands/retire-product.ts'
import { saveProduct } from '../commands/save-product.ts'
import { drafters, productVersions, productVersionView } from '../queries/product-versions.ts'
import {
  activateProductSchema, draftVersionSchema, makeProductSchema, productVersionListSchema, productVersionParams as params, productVersionSchema, saveProductSchema,
} from '../schemas.ts'

const tags = ['products']
const drafting = { access: [...drafters], problems: [409, 422] }
const ruling = { access: ['administrator' as const], problems: [409, 422] }
const reading = { access: [...drafters, 'auditor' as const] }

/** The life of products: drafted by officers and administrators, lent under once an administrator says so. */
export const productVersionRoutes: FastifyPluginAsyncZod = async (app) => {
  app.get('/product-versions', {
    config: reading,
    schema: { operationId: 'listProductVersions', summary: 'Every product with its versions', tags, response: { 200: productVersionListSchema } },
  }, (request) => query(request, productVersions))

  app.post('/product-versions', {
    config: drafting,
    schema: { operationId: 'makeProduct', summary: 'Make a product, as a draft', tags, body: makeProductSchema, response: { 201: productVersionSchema } },
  }, (request, reply) => command(request, reply, (ctx) => makeProduct(ctx, request.body), { status: 201 }))

  app.get('/product-versions/:productVersionId', {
    config: reading,
    schema: { operationId: 'getProductVersion', summary: 'One version of a product', tags, params, response: { 200: productVersionSchema } },
  }, (request) => query(request, (ctx) => productVersionView(ctx, request.params.productVersionId)))

  app.put('/product-versions/:productVersionId', {
    config: drafting,
    schema: { operationId: 'saveProduct', summary: 'Write a draft anew', tags, params, body: saveProductSchema, response: { 200: productVersionSchema } },
  }, (request, reply) => command(request, reply, (ctx) => saveProduct(ctx, request.params.productVersionId, request.body)))

  app.delete('/product-versions/:productVersionId', {
    config: drafting,
    schema: { operationId: 'discardProduct', summary: 'Throw a draft away', tags, params, response: { 204: z.undefined().meta({ description: 'Done' }) } },
  }, (request, reply) => command(request, reply, (ctx) => discardProduct(ctx, request.params.productVersionId), { status: 204 }))

  app.post('/product-versions/:productVersionId/drafts', {
    config: drafting,
    schema: { operationId: 'draftProductFrom', summary: 'Begin the next version as a copy', tags, params, body: draftVersionSchema, response: { 201: productVersionSchema } },
  }, (request, reply) => command(request, reply, (ctx) => draftFrom(ctx, request.params.productVersionId, request.body), { status: 201 }))

  app.post('/product-versions/:productVersionId/activation', {
    config: ruling,
    schema: { operationId: 'activateProduct', summary: 'Lend under a draft from now on', tags, params, body: activateProductSchema, response: { 200: productVersionSchema } },
  }, (request, reply) => command(request, reply, (ctx) => activateProduct(ctx, request.params.productVersionId, request.body)))

  app.post('/product-versions/:productVersionId/retirement', {
    config: ruling,
    schema: { operationId: 'retireProduct', summary: 'Lend no more under a version', tags, params, response: { 200: productVersionSchema } },
  }, (request, reply) => command(request, reply, (ctx) => retireProduct(ctx, request.params.productVersionId)))
}
