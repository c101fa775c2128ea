import { defineEntity, p } from '@mikro-orm/core'
import { id, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'
import type { LocalizedText } from './shapes.ts'

const schema = defineEntity({
  name: 'Product',
  tableName: 'product',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    code: p.text(),
    name: p.json<LocalizedText>(),
    createdAt: recordedAt(),
  },
})

/** What the programme lends, as data; its terms are versioned. */
export class Product extends schema.class {}
schema.setClass(Product)
