import { defineEntity, p } from '@mikro-orm/core'
import { Book } from './book.ts'
import { id, oneOf, recordedAt } from './columns.ts'

export type AccountClass = 'asset' | 'liability' | 'equity' | 'income' | 'expense'

const schema = defineEntity({
  name: 'Account',
  tableName: 'account',
  properties: {
    id: id(),
    bookId: p.manyToOne(Book).mapToPk(),
    code: p.text(),
    name: p.text(),
    class: oneOf<AccountClass>(),
    createdAt: recordedAt(),
  },
})

/** One account of a book, by its code in the chart. */
export class Account extends schema.class {}
schema.setClass(Account)
