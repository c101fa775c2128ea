import { defineEntity, p } from '@mikro-orm/core'
import { cents, id, oneOf, recordedAt } from './columns.ts'
import { Product } from './product.ts'
import type { AllocationPart, LateFee, ProductTerms } from './shapes.ts'

const schema = defineEntity({
  name: 'ProductVersion',
  tableName: 'product_version',
  properties: {
    id: id(),
    productId: p.manyToOne(Product).mapToPk(),
    version: p.integer(),
    status: oneOf<'draft' | 'active' | 'retired'>(),
    terms: p.json<ProductTerms>(),
    interestAccrual: oneOf<'scheduled' | 'daily'>(),
    allocation: p.json<readonly AllocationPart[]>(),
    ahead: oneOf<'fewer' | 'smaller' | 'next'>(),
    minAmountCents: cents(),
    maxAmountCents: cents(),
    installmentChoices: p.json<readonly number[]>(),
    lateFee: p.json<LateFee>().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** One version of a product’s terms; a loan keeps the version it was made with. */
export class ProductVersion extends schema.class {}
schema.setClass(ProductVersion)
