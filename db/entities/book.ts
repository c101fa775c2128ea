import { defineEntity, p } from '@mikro-orm/core'
import { id, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Book',
  tableName: 'book',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    code: p.text(),
    createdAt: recordedAt(),
  },
})

/** A set of accounts that balances by itself. */
export class Book extends schema.class {}
schema.setClass(Book)
