import { ProductVersion, type Product } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { ProductContent } from '../schemas/products.ts'

/**
 * The next version of a product, as a draft. The caller holds the product.
 * @throws 409 `id-taken`, `draft-exists` where there is one already
 */
export async function newDraft(ctx: Context, product: Product, { id, content }: { id: string; content: ProductContent }): Promise<ProductVersion> {
  if (await ctx.em.count(ProductVersion, { id }) > 0) throw problem('id-taken', { status: 409 })
  const [newest] = await ctx.em.find(ProductVersion, { productId: product.id }, { orderBy: { version: 'desc' }, limit: 1 })
  if (newest?.status === 'draft') throw problem('draft-exists', { status: 409 })
  const version = ctx.em.create(ProductVersion, {
    ...content, id, productId: product.id, version: (newest?.version ?? 0) + 1, status: 'draft', activatedAt: null, retiredAt: null,
  })
  await ctx.em.flush()
  return version
}
