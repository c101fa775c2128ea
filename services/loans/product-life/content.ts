import type { ProductVersion } from '#db/entities/index.ts'
import { productFaults } from '#domain/product/product-faults.ts'
import type { Context } from '#platform/context/index.ts'
import { problem } from '#platform/errors/index.ts'
import type { ProductContent } from '../schemas/products.ts'

/** What a version says. */
export function contentOf({ name, terms, interestAccrual, allocation, ahead, minAmountCents, maxAmountCents, installmentChoices, lateFee, returnedPaymentFee }: ProductVersion): ProductContent {
  return {
    name, terms: termsAsKept(terms), interestAccrual, allocation: [...allocation], ahead, minAmountCents, maxAmountCents,
    installmentChoices: [...installmentChoices], lateFee, returnedPaymentFee,
  }
}

/** The lists of the terms are read-only to the domain and plain to the wire. */
function termsAsKept({ skipMonths, fees, ...terms }: ProductVersion['terms']): ProductContent['terms'] {
  return { ...terms, ...(skipMonths && { skipMonths: [...skipMonths] }), ...(fees && { fees: [...fees] }) }
}

/** Numbers of payments are kept in their order, however they were typed. */
export const inOrder = (content: ProductContent): ProductContent => ({ ...content, installmentChoices: content.installmentChoices.toSorted((a, b) => a - b) })

/** @throws 422 `product-refused` with everything that keeps it from being a product */
export function requireProduct(ctx: Context, content: ProductContent): void {
  const errors = productFaults(content, ctx.businessDate)
  if (errors.length > 0) throw problem('product-refused', { status: 422, errors })
}
