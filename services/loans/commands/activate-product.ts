import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { activate } from '../product-life/activate.ts'
import { heldDraft } from '../product-life/held-version.ts'
import { productVersionView } from '../queries/product-versions.ts'
import type { ProductVersionView } from '../schemas/products.ts'

/**
 * Lends under a draft from now on, as it was when somebody looked at it; the version before it is retired.
 * @throws 404 `not-found`; 409 `product-not-draft`, `stale-version`
 * @throws 422 `product-refused` with everything that is wrong, `product-breaks-cap` with the loan that breaks a cap, and by how much
 */
export async function activateProduct(ctx: Context, productVersionId: string, { revision }: { revision: number }): Promise<ProductVersionView> {
  const held = await heldDraft(ctx, productVersionId, revision)
  await activate(ctx, held)
  await audit(ctx, { action: 'product-activated', subjectKind: 'product', subjectId: held.product.id, detail: { productVersionId, version: held.version.version } })
  return productVersionView(ctx, productVersionId)
}
