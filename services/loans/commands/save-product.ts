import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { inOrder, requireProduct } from '../product-life/content.ts'
import { heldDraft } from '../product-life/held-version.ts'
import { productVersionView } from '../queries/product-versions.ts'
import type { ProductContent, ProductVersionView } from '../schemas/products.ts'

/**
 * Writes a draft anew, whole. Whether its loans keep to the caps is asked when it is activated.
 * @throws 404 `not-found`; 409 `product-not-draft`, `stale-version`; 422 `product-refused` with everything that is wrong
 */
export async function saveProduct(ctx: Context, productVersionId: string, input: { revision: number; content: ProductContent }): Promise<ProductVersionView> {
  const { product, version } = await heldDraft(ctx, productVersionId, input.revision)
  const content = inOrder(input.content)
  requireProduct(ctx, content)
  Object.assign(version, content, { revision: version.revision + 1 })
  await ctx.em.flush()
  await audit(ctx, { action: 'product-changed', subjectKind: 'product', subjectId: product.id, detail: { productVersionId, version: version.version, revision: version.revision } })
  return productVersionView(ctx, productVersionId)
}
