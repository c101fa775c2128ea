import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'TextConsent',
  tableName: 'text_consent',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk().strictNullable(),
    numberKey: p.text(),
    given: p.boolean(),
    how: oneOf<'portal' | 'staff' | 'text-message' | 'demo'>(),
    textVersion: p.text().strictNullable(),
    recordedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    at: instant(),
  },
})

/** A yes or a no to text messages, as it was said. */
export class TextConsent extends schema.class {}
schema.setClass(TextConsent)
