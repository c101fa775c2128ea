import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { heldDraft } from '../product-life/held-version.ts'

/** Throws a draft away. @throws 404 `not-found`; 409 `product-not-draft` */
export async function discardProduct(ctx: Context, productVersionId: string): Promise<void> {
  const { product, version } = await heldDraft(ctx, productVersionId)
  ctx.em.remove(version)
  await ctx.em.flush()
  await audit(ctx, { action: 'product-discarded', subjectKind: 'product', subjectId: product.id, detail: { productVersionId, version: version.version } })
}
