import { Product, ProductVersion } from '#db/entities/index.ts'
import { type Context, holds } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { contentOf } from '../product-life/content.ts'
import type { ProductVersionList, ProductVersionView } from '../schemas/products.ts'

/** How many loans were made under each version of the programme's products. */
async function loansUnder(ctx: Context): Promise<Map<string, number>> {
  const rows = await ctx.em.execute<{ id: string; loans: number }[]>(
    'select product_version_id as id, count(*)::int as loans from loan where programme_id = ? group by product_version_id', [ctx.actor.programmeId],
  )
  return new Map(rows.map(({ id, loans }) => [id, loans]))
}

const lifeOf = ({ id, version, status, name, activatedAt, retiredAt }: ProductVersion, loans: Map<string, number>) => ({
  productVersionId: id, version, status, name, loans: loans.get(id) ?? 0,
  activatedAt: activatedAt?.toISOString() ?? null, retiredAt: retiredAt?.toISOString() ?? null,
})

/** Every product with its versions, newest first: what is lent under, what is being drafted, what was lent under before. */
export async function productVersions(ctx: Context): Promise<ProductVersionList> {
  const products = await ctx.em.find(Product, { programmeId: ctx.actor.programmeId }, { orderBy: { code: 'asc' } })
  const versions = await ctx.em.find(ProductVersion, { productId: { $in: products.map(({ id }) => id) } }, { orderBy: { version: 'desc' } })
  const loans = await loansUnder(ctx)
  const listed = products.map(({ id, code }) => ({
    productId: id, code,
    versions: versions.filter(({ productId }) => productId === id).map((version) => ({
      ...lifeOf(version, loans), annualRatePercent: version.terms.annualRatePercent, minAmountCents: version.minAmountCents, maxAmountCents: version.maxAmountCents,
    })),
  }))
  return { products: listed.filter((product) => product.versions.length > 0), mayMake: holds(ctx.actor, ...drafters) }
}

/** Who drafts. To lend under a draft, or no more, is the administrator's. */
export const drafters = ['officer', 'administrator'] as const

/**
 * One version with all that it says, what may be done to it, and the caps that hold today.
 * @throws 404 `not-found`
 */
export async function productVersionView(ctx: Context, productVersionId: string): Promise<ProductVersionView> {
  const version = await ctx.em.findOne(ProductVersion, { id: productVersionId })
  const product = version && await ctx.em.findOne(Product, { id: version.productId, programmeId: ctx.actor.programmeId })
  if (!version || !product) throw notFound()
  const loans = await loansUnder(ctx)
  const siblings = await ctx.em.find(ProductVersion, { productId: product.id })
  const live = siblings.find(({ status }) => status === 'active')
  return {
    ...lifeOf(version, loans), productId: product.id, code: product.code, revision: version.revision, content: contentOf(version),
    live: live ? { version: live.version, loans: loans.get(live.id) ?? 0 } : null,
    mayDo: mayDo(ctx, version, siblings),
    capRules: await settingOn(ctx, 'rate-caps'),
  }
}

function mayDo({ actor }: Context, { status }: ProductVersion, siblings: readonly ProductVersion[]): ProductVersionView['mayDo'] {
  if (!holds(actor, ...drafters)) return []
  const activates = holds(actor, 'administrator')
  if (status === 'draft') return ['save', 'discard', ...(activates ? ['activate' as const] : [])]
  const copies = siblings.some((one) => one.status === 'draft') ? [] : ['draft' as const]
  return status === 'active' && activates ? [...copies, 'retire'] : copies
}
