import { Product } from '#db/entities/index.ts'
import { newId } from '#db/new-id.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { activate } from '../product-life/activate.ts'
import { newDraft } from '../product-life/new-draft.ts'
import { writtenProductSchema, type ProductContent } from '../schemas/products.ts'

export type NewProduct = ProductContent & { code: string }

/**
 * Adds a product, or the next version of one, active at once. Done by the start, a seeder or a test; people make a draft
 * first (`make-product.ts`).
 * @throws 422 `product-refused`, `product-breaks-cap`; 409 `draft-exists`
 */
export async function createProduct(ctx: Context, { code, ...content }: NewProduct): Promise<{ productId: string; productVersionId: string }> {
  const product = await productCalled(ctx, code, content.name)
  const version = await newDraft(ctx, product, { id: newId(), content: writtenProductSchema.parse(content) })
  await activate(ctx, { product, version })
  await audit(ctx, { action: 'product-made', subjectKind: 'product', subjectId: product.id, detail: { productVersionId: version.id } })
  return { productId: product.id, productVersionId: version.id }
}

async function productCalled(ctx: Context, code: string, name: ProductContent['name']): Promise<Product> {
  const known = await ctx.em.findOne(Product, { programmeId: ctx.actor.programmeId, code })
  return known ?? ctx.em.create(Product, { id: newId(), programmeId: ctx.actor.programmeId, code, name })
}
