import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import { heldVersion } from '../product-life/held-version.ts'
import { productVersionView } from '../queries/product-versions.ts'
import type { ProductVersionView } from '../schemas/products.ts'

/** Lends no more under a version: whoever has a loan of it, or has asked for one, keeps it. @throws 404 `not-found`; 409 `product-not-active` */
export async function retireProduct(ctx: Context, productVersionId: string): Promise<ProductVersionView> {
  const { product, version } = await heldVersion(ctx, productVersionId)
  if (version.status !== 'active') throw problem('product-not-active', { status: 409, params: { status: version.status } })
  Object.assign(version, { status: 'retired', retiredAt: ctx.now })
  await ctx.em.flush()
  await audit(ctx, { action: 'product-retired', subjectKind: 'product', subjectId: product.id, detail: { productVersionId, version: version.version } })
  return productVersionView(ctx, productVersionId)
}
