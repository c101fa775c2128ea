import { defineEntity, p } from '@mikro-orm/core'
import { Book } from './book.ts'
import { day, id, recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'JournalEntry',
  tableName: 'journal_entry',
  properties: {
    id: id(),
    bookId: p.manyToOne(Book).mapToPk(),
    kind: p.text(),
    sourceKind: p.text(),
    sourceId: p.uuid(),
    effectiveOn: day(),
    causeOn: day().strictNullable(),
    recordedBy: p.uuid().strictNullable(),
    recordedAt: recordedAt(),
    reversesEntryId: p.uuid().strictNullable(),
  },
})

/**
 * What was booked, once and for all: the database refuses a change and an entry that does not balance. `sourceId` is the
 * event it books, `causeOn` that event's own day where its month was closed already.
 */
export class JournalEntry extends schema.class {}
schema.setClass(JournalEntry)
