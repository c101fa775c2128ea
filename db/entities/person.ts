import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, oneOf, recordedAt } from './columns.ts'
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
    email: p.text().strictNullable(),
    phone: p.text().strictNullable(),
    emailVerifiedAt: instant().strictNullable(),
    phoneVerifiedAt: instant().strictNullable(),
    devicesForgottenAt: instant().strictNullable(),
    locale: oneOf<Locale>().default('es'),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
})

/** Someone who has an account, whatever she is granted: with a phone (E.164), an e-mail address, or both. */
export class Person extends schema.class {}
schema.setClass(Person)
