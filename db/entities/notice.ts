import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { day, id, instant, oneOf, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'
import type { LocalizedText, Locale } from './shapes.ts'

const schema = defineEntity({
  name: 'Notice',
  tableName: 'notice',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    applicationId: p.manyToOne(Application).mapToPk().strictNullable(),
    loanId: p.manyToOne(Loan).mapToPk().strictNullable(),
    kind: p.text(),
    occurrence: p.text(),
    textVersion: p.text(),
    locale: oneOf<Locale>(),
    subject: p.json<LocalizedText>(),
    body: p.json<LocalizedText>(),
    /** The short form for a text message; null where it has none. */
    text: p.json<LocalizedText>().strictNullable(),
    businessDate: day(),
    createdAt: recordedAt(),
    readAt: instant().strictNullable(),
  },
})

/** A message to one person, kept in both languages as it was sent. */
export class Notice extends schema.class {}
schema.setClass(Notice)
