import { defineEntity, p } from '@mikro-orm/core'
import type { AccountClass } from '#domain/ledger/chart-of-accounts.ts'
import { Book } from './book.ts'
import { id, oneOf, recordedAt } from './columns.ts'

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
