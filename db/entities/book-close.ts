import { defineEntity, p } from '@mikro-orm/core'
import { Book } from './book.ts'
import { day, instant, recordedAt } from './columns.ts'
import { Person } from './person.ts'

/** An account as it stood when its month was closed. */
export interface ClosedAccount { code: string; debitCents: number; creditCents: number }

const schema = defineEntity({
  name: 'BookClose',
  tableName: 'book_close',
  properties: {
    id: p.uuid().primary(),
    bookId: p.manyToOne(Book).mapToPk(),
    month: day(),
    trialBalance: p.json<ClosedAccount[]>(),
    note: p.text().strictNullable(),
    closedBy: p.manyToOne(Person).mapToPk(),
    closedAt: instant(),
    recordedAt: recordedAt(),
  },
})

/** A month of a book that was closed, with the trial balance it ended with. Append-only: it is not opened again. */
export class BookClose extends schema.class {}
schema.setClass(BookClose)
