import type { EntityManager } from '@mikro-orm/postgresql'
import { businessDateAt } from '#platform/clock/index.ts'
import { systemActor, type Context } from '#platform/context/index.ts'
import { programmeById } from '#platform/programme/index.ts'
import { ensureBooks } from '#services/ledger/index.ts'
import { createProduct, products, productVersions, starterProducts } from '#services/loans/index.ts'
import { createProgramme, type NewProgramme } from '#services/programmes/index.ts'

export interface Essentials {
  programmeId: string
  timeZone: string
  /** Product versions by the product's code: 'monthly-5', 'weekly-0'. */
  productVersionIds: Readonly<Record<string, string>>
}

/** What somebody has who starts without the demo, until she sets its name and the lender. */
export const emptyProgramme: NewProgramme = { code: 'molino', name: 'Molino' }

/**
 * What every programme needs before anybody can ask for a loan: itself with its settings, its book with the chart of
 * accounts, its products. Safe to run again: what is there stays as it is.
 * @param em inside a transaction, as the role that owns the tables
 */
export async function seedEssentials(em: EntityManager, programme: NewProgramme, now: Date): Promise<Essentials> {
  const programmeId = await createProgramme(em, programme)
  const { timeZone } = await programmeById(em, programmeId)
  const ctx: Context = { em, actor: systemActor(programmeId), now, businessDate: businessDateAt(now, timeZone), requestId: 'seed' }
  await ensureBooks(ctx)
  // Also one that is lent no more: that was somebody's decision.
  const known = new Set((await productVersions(ctx)).products.map(({ code }) => code))
  for (const product of starterProducts) {
    if (!known.has(product.code)) await createProduct(ctx, product)
  }
  const versions = await products(ctx)
  return { programmeId, timeZone, productVersionIds: Object.fromEntries(versions.map(({ code, productVersionId }) => [code, productVersionId])) }
}
