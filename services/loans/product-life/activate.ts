import { ProductVersion } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { requireUnderCaps } from './caps.ts'
import { contentOf, requireProduct } from './content.ts'
import type { HeldVersion } from './held-version.ts'

/**
 * From here on this version is lent under, and the one before it is not: its loans keep it.
 * @throws 422 `product-refused`, `product-breaks-cap`
 */
export async function activate(ctx: Context, { product, version }: HeldVersion): Promise<void> {
  const content = contentOf(version)
  requireProduct(ctx, content)
  await requireUnderCaps(ctx, content)
  const before = await ctx.em.findOne(ProductVersion, { productId: product.id, status: 'active' })
  if (before) {
    Object.assign(before, { status: 'retired', retiredAt: ctx.now })
    // First: there is one active version at a time.
    await ctx.em.flush()
  }
  Object.assign(version, { status: 'active', activatedAt: ctx.now })
  product.name = version.name
  await ctx.em.flush()
}
