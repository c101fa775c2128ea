import { quote } from '#domain/loan/quote.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { productTermsSchema, type Product } from '../schemas/products.ts'

export type NewProduct = Omit<Product, 'productId' | 'productVersionId' | 'version'>

/**
 * Adds a product, or the next version of one, active at once; the versions before stay with the loans made under them.
 * Done by the start, a seeder or a test: there is no route for it yet.
 * @throws DomainError `invalid-terms` where the terms make no loan at its smallest or largest
 */
export async function createProduct(ctx: Context, product: NewProduct): Promise<{ productId: string; productVersionId: string }> {
  const terms = productTermsSchema.parse(product.terms)
  for (const amountCents of [product.minAmountCents, product.maxAmountCents]) {
    for (const installments of product.installmentChoices) quote({ ...terms, installments, advances: [{ date: ctx.businessDate, amountCents }] })
  }
  const [made] = await ctx.em.execute<{ id: string }[]>(
    `insert into product (programme_id, code, name) values (?, ?, ?::jsonb)
     on conflict (programme_id, code) do update set name = excluded.name returning id`,
    [ctx.actor.programmeId, product.code, JSON.stringify(product.name)],
  )
  if (!made) throw new Error('a product has an id')
  const [version] = await ctx.em.execute<{ id: string }[]>(
    `insert into product_version (product_id, version, status, terms, interest_accrual, allocation, ahead, min_amount_cents, max_amount_cents,
       installment_choices, late_fee)
     select ?, coalesce(max(version), 0) + 1, 'active', ?::jsonb, ?, ?::jsonb, ?, ?, ?, ?::jsonb, ?::jsonb from product_version where product_id = ?
     returning id`,
    [
      made.id, JSON.stringify(terms), product.interestAccrual, JSON.stringify(product.allocation), product.ahead, product.minAmountCents,
      product.maxAmountCents, JSON.stringify(product.installmentChoices), product.lateFee && JSON.stringify(product.lateFee), made.id,
    ],
  )
  if (!version) throw new Error('a product version has an id')
  await audit(ctx, { action: 'product-made', subjectKind: 'product', subjectId: made.id, detail: { productVersionId: version.id } })
  return { productId: made.id, productVersionId: version.id }
}
