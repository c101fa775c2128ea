import { defineEntity, p } from '@mikro-orm/core'
import { id, oneOf, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'
import type { Locale } from './shapes.ts'

const schema = defineEntity({
  name: 'Person',
  tableName: 'person',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    givenNames: p.text(),
    familyNames: p.text(),
    email: p.text(),
    phone: p.text().strictNullable(),
    locale: oneOf<Locale>().default('es'),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
})

/** Someone who has an account, whatever she is granted. */
export class Person extends schema.class {}
schema.setClass(Person)
