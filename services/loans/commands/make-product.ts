import { Product } from '#db/entities/index.ts'
import { newId } from '#db/new-id.ts'
import { productCode } from '#domain/product/product-code.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { inOrder, requireProduct } from '../product-life/content.ts'
import { newDraft } from '../product-life/new-draft.ts'
import { productVersionView } from '../queries/product-versions.ts'
import type { ProductContent, ProductVersionView } from '../schemas/products.ts'

/**
 * Makes a product with its first version, a draft: nobody can ask for it yet.
 * @throws 422 `product-refused` with everything that is wrong; 409 `id-taken`
 */
export async function makeProduct(ctx: Context, { id, content }: { id: string; content: ProductContent }): Promise<ProductVersionView> {
  const ordered = inOrder(content)
  requireProduct(ctx, ordered)
  const product = ctx.em.create(Product, { id: newId(), programmeId: ctx.actor.programmeId, code: await freeCode(ctx, productCode(ordered.name.en)), name: ordered.name })
  await newDraft(ctx, product, { id, content: ordered })
  await audit(ctx, { action: 'product-drafted', subjectKind: 'product', subjectId: product.id, detail: { productVersionId: id, version: 1 } })
  return productVersionView(ctx, id)
}

/** The code itself, or the first of code-2, code-3 … that no product has. A product whose only draft was thrown away leaves its code to no other. */
async function freeCode(ctx: Context, code: string): Promise<string> {
  const taken = new Set((await ctx.em.find(Product, { programmeId: ctx.actor.programmeId, code: { $like: `${code}%` } })).map((product) => product.code))
  let free = code
  for (let number = 2; taken.has(free); number += 1) free = `${code}-${number}`
  return free
}
