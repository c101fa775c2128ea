import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { Product } from '../schemas/products.ts'

const columns = `p.id as "productId", v.id as "productVersionId", p.code, v.version, v.name, v.terms, v.interest_accrual as "interestAccrual",
  v.allocation, v.ahead, v.min_amount_cents as "minAmountCents", v.max_amount_cents as "maxAmountCents",
  v.installment_choices as "installmentChoices", v.late_fee as "lateFee",
  v.returned_payment_fee as "returnedPaymentFee"`

/** What the programme lends today: the active version of each product, by code. Open to anybody. */
export function products(ctx: Context): Promise<Product[]> {
  return ctx.em.execute<Product[]>(
    `select ${columns} from product p join product_version v on v.product_id = p.id
     where p.programme_id = ? and v.status = 'active' order by p.code`,
    [ctx.actor.programmeId],
  )
}

/**
 * One version of a product of the programme, active or not: a loan keeps the version it was made with.
 * @throws 404 `not-found`
 */
export async function productVersion(ctx: Context, productVersionId: string): Promise<Product> {
  const [row] = await ctx.em.execute<Product[]>(
    `select ${columns} from product p join product_version v on v.product_id = p.id where p.programme_id = ? and v.id = ?`,
    [ctx.actor.programmeId, productVersionId],
  )
  if (!row) throw notFound()
  return row
}
