import type { ProductLimits } from '#domain/application/submission.ts'
import type { Context } from '#platform/context/index.ts'
import { products } from '#services/loans/index.ts'

/** The version of a product that was chosen, as typed; null where this programme does not offer it (any more). */
export async function productOffered(ctx: Context, chosen: unknown): Promise<ProductLimits | null> {
  const product = (await products(ctx)).find(({ productVersionId }) => productVersionId === chosen)
  if (!product) return null
  const { productVersionId: id, minAmountCents, maxAmountCents, installmentChoices } = product
  return { id, minAmountCents, maxAmountCents, installmentChoices }
}
