import { z } from 'zod'
import { inEvery } from '#domain/languages.ts'
import { LIMITS } from '#domain/loan/terms.ts'
import { owedParts } from '#domain/payment/allocation-order.ts'
import { localizedSchema } from '#platform/fields/localized.ts'
import { lineOfText } from '#platform/fields/text.ts'
import { settings } from '#services/programmes/index.ts'
import { termsSchema } from './terms.ts'

/** Charged once for each installment that is not whole at the end of its grace days; never more than `capPercent` of it. */
export const lateFeeSchema = z.object({
  amountCents: z.int().min(1).max(LIMITS.amountCents),
  graceDays: z.int().min(0).max(365),
  capPercent: z.int().min(1).max(100).exactOptional(),
}).meta({ id: 'LateFee' })

/** Charged once for a payment that a bank sends back; never more than that payment. */
export const returnedPaymentFeeSchema = z.object({ amountCents: z.int().min(1).max(LIMITS.amountCents) }).meta({ id: 'ReturnedPaymentFee' })

/** What a product fixes of a quote's terms; amount, dates and number of installments are the applicant's. */
export const productTermsSchema = termsSchema.omit({ advances: true, firstDueDate: true, installments: true }).meta({ id: 'ProductTerms' })
export type ProductTerms = z.output<typeof productTermsSchema>

const returnedPaymentFee = returnedPaymentFeeSchema.nullable()
const rules = {
  terms: productTermsSchema,
  interestAccrual: z.enum(['scheduled', 'daily']),
  allocation: z.array(z.enum(owedParts)),
  ahead: z.enum(['fewer', 'smaller', 'next']),
}

export const productSchema = z.object({
  productId: z.uuid(),
  productVersionId: z.uuid(),
  code: z.string(),
  version: z.int(),
  name: localizedSchema,
  ...rules,
  minAmountCents: z.int(),
  maxAmountCents: z.int(),
  installmentChoices: z.array(z.int()),
  lateFee: lateFeeSchema.nullable(),
  returnedPaymentFee: returnedPaymentFee.meta({ description: 'For a payment that a bank sends back' }),
}).meta({ id: 'Product' })
export type Product = z.output<typeof productSchema>

const amountCents = z.int().min(1).max(LIMITS.amountCents)

/** All that is written down in a version of a product: what is lent, to what terms, at what fees. */
export const writtenProductSchema = z.strictObject({
  name: localizedSchema,
  ...rules,
  minAmountCents: amountCents,
  maxAmountCents: amountCents,
  installmentChoices: z.array(z.int().min(1).max(LIMITS.installments)).min(1).max(24).meta({ description: 'The numbers of payments that can be asked for' }),
  lateFee: lateFeeSchema.nullable(),
  returnedPaymentFee,
}).meta({ id: 'ProductContent' })

/** The same as people write it. */
export const productContentSchema = writtenProductSchema.extend({ name: z.strictObject(inEvery(() => lineOfText(80))) }).meta({ id: 'NewProductContent' })
export type ProductContent = z.output<typeof productContentSchema>

const madeByClient = z.uuid().meta({ description: 'Of the version; made by the client' })
export const makeProductSchema = z.strictObject({ id: madeByClient, content: productContentSchema }).meta({ id: 'MakeProduct' })
export const draftVersionSchema = z.strictObject({ id: madeByClient }).meta({ id: 'DraftVersion' })
const revision = z.int().min(1).meta({ description: 'The revision that was looked at' })
export const saveProductSchema = z.strictObject({ revision, content: productContentSchema }).meta({ id: 'SaveProduct' })
export const activateProductSchema = z.strictObject({ revision }).meta({ id: 'ActivateProduct' })

export const productVersionParams = z.strictObject({ productVersionId: z.uuid() })

const life = {
  productVersionId: z.uuid(),
  version: z.int(),
  status: z.enum(['draft', 'active', 'retired']),
  name: localizedSchema,
  loans: z.int().meta({ description: 'Made under this version; they keep it' }),
  activatedAt: z.iso.datetime().nullable(),
  retiredAt: z.iso.datetime().nullable(),
}

export const productVersionSchema = z.object({
  ...life,
  productId: z.uuid(),
  code: z.string(),
  revision: z.int(),
  content: writtenProductSchema,
  live: z.object({ version: z.int(), loans: z.int() }).nullable().meta({ description: 'The version of this product that is lent under now' }),
  mayDo: z.array(z.enum(['save', 'discard', 'activate', 'retire', 'draft'])).meta({ description: 'By whom asks, in the state it is in' }),
  capRules: settings['rate-caps'].schema.meta({ description: 'The caps that hold today' }),
}).meta({ id: 'ProductVersion' })
export type ProductVersionView = z.output<typeof productVersionSchema>

export const productVersionListSchema = z.object({
  products: z.array(z.object({
    productId: z.uuid(),
    code: z.string(),
    versions: z.array(z.object({ ...life, annualRatePercent: z.string(), minAmountCents: z.int(), maxAmountCents: z.int() })).meta({ description: 'Newest first' }),
  })),
  mayMake: z.boolean(),
}).meta({ id: 'ProductVersionList' })
export type ProductVersionList = z.output<typeof productVersionListSchema>

export const productListSchema = z.object({ products: z.array(productSchema) }).meta({ id: 'ProductList' })
