import { defineEntity, p } from '@mikro-orm/core'
import { cents, id, oneOf, recordedAt } from './columns.ts'
import { Product } from './product.ts'
import type { AllocationPart, LateFee, LocalizedText, ProductTerms, ReturnedPaymentFee } from './shapes.ts'

/** A draft can be changed and thrown away; one version of a product is active at a time; a retired one stays for the loans made under it. */
export type ProductVersionStatus = 'draft' | 'active' | 'retired'

const schema = defineEntity({
  name: 'ProductVersion',
  tableName: 'product_version',
  properties: {
    id: id(),
    productId: p.manyToOne(Product).mapToPk(),
    version: p.integer(),
    status: oneOf<ProductVersionStatus>(),
    name: p.json<LocalizedText>(),
    terms: p.json<ProductTerms>(),
    interestAccrual: oneOf<'scheduled' | 'daily'>(),
    allocation: p.json<readonly AllocationPart[]>(),
    ahead: oneOf<'fewer' | 'smaller' | 'next'>(),
    minAmountCents: cents(),
    maxAmountCents: cents(),
    installmentChoices: p.json<readonly number[]>(),
    lateFee: p.json<LateFee>().strictNullable(),
    returnedPaymentFee: p.json<ReturnedPaymentFee>().strictNullable(),
    revision: p.integer().default(1),
    activatedAt: p.datetime().strictNullable(),
    retiredAt: p.datetime().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** One version of a product’s terms; a loan keeps the version it was made with. From its activation on only its end is written. */
export class ProductVersion extends schema.class {}
schema.setClass(ProductVersion)
