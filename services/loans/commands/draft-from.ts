import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { contentOf } from '../product-life/content.ts'
import { heldVersion } from '../product-life/held-version.ts'
import { newDraft } from '../product-life/new-draft.ts'
import { productVersionView } from '../queries/product-versions.ts'
import type { ProductVersionView } from '../schemas/products.ts'

/**
 * Begins the next version of a product as a copy of one of its versions: what is lent under never changes itself.
 * @throws 404 `not-found`; 409 `draft-exists`, `id-taken`
 */
export async function draftFrom(ctx: Context, productVersionId: string, { id }: { id: string }): Promise<ProductVersionView> {
  const { product, version: from } = await heldVersion(ctx, productVersionId)
  const { version } = await newDraft(ctx, product, { id, content: contentOf(from) })
  await audit(ctx, { action: 'product-drafted', subjectKind: 'product', subjectId: product.id, detail: { productVersionId: id, version, from: from.version } })
  return productVersionView(ctx, id)
}
