import { LockMode } from '@mikro-orm/core'
import { Product, ProductVersion } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'

/** A version with its product, whose row is locked until the transaction ends: of two who change one product, one waits. */
export interface HeldVersion { product: Product; version: ProductVersion }

/** A product of the actor's programme, under its lock. @throws 404 `not-found` */
async function heldProduct(ctx: Context, productId: string): Promise<Product> {
  const product = await ctx.em.findOne(Product, { id: productId, programmeId: ctx.actor.programmeId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!product) throw notFound()
  return product
}

/** @throws 404 `not-found` */
export async function heldVersion(ctx: Context, productVersionId: string): Promise<HeldVersion> {
  const known = await ctx.em.findOne(ProductVersion, { id: productVersionId })
  if (!known) throw notFound()
  const product = await heldProduct(ctx, known.productId)
  // Read again: it may have moved while this waited for the lock.
  const version = await ctx.em.findOne(ProductVersion, { id: productVersionId }, { refresh: true })
  if (!version) throw notFound()
  return { product, version }
}

/**
 * A draft, as it was when somebody looked at it.
 * @throws 404 `not-found`; 409 `product-not-draft`, `stale-version` where it was changed since
 */
export async function heldDraft(ctx: Context, productVersionId: string, revision?: number): Promise<HeldVersion> {
  const held = await heldVersion(ctx, productVersionId)
  if (held.version.status !== 'draft') throw problem('product-not-draft', { status: 409, params: { status: held.version.status } })
  if (revision !== undefined && held.version.revision !== revision) throw problem('stale-version', { status: 409, params: { version: held.version.revision } })
  return held
}
