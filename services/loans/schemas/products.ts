import { z } from 'zod'
import { LIMITS } from '#domain/loan/terms.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { termsSchema } from './terms.ts'

/** Charged once for each installment that is not whole at the end of its grace days; never more than `capPercent` of it. */
export const lateFeeSchema = z.object({
  amountCents: z.int().min(1).max(LIMITS.amountCents),
  graceDays: z.int().min(0).max(365),
  capPercent: z.int().min(1).max(100).exactOptional(),
}).meta({ id: 'LateFee' })

/** What a product fixes of a quote's terms; amount, dates and number of installments are the applicant's. */
export const productTermsSchema = termsSchema.omit({ advances: true, firstDueDate: true, installments: true }).meta({ id: 'ProductTerms' })
export type ProductTerms = z.output<typeof productTermsSchema>

export const productSchema = z.object({
  productId: z.uuid(),
  productVersionId: z.uuid(),
  code: z.string(),
  version: z.int(),
  name: localizedSchema,
  terms: productTermsSchema,
  interestAccrual: z.enum(['scheduled', 'daily']),
  allocation: z.array(z.enum(['interest', 'principal', 'fees'])),
  ahead: z.enum(['fewer', 'smaller', 'next']),
  minAmountCents: z.int(),
  maxAmountCents: z.int(),
  installmentChoices: z.array(z.int()),
  lateFee: lateFeeSchema.nullable(),
}).meta({ id: 'Product' })
export type Product = z.output<typeof productSchema>

export const productListSchema = z.object({ products: z.array(productSchema) }).meta({ id: 'ProductList' })
