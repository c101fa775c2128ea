import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'AddressChange',
  tableName: 'address_change',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    channel: oneOf<'text' | 'mail'>(),
    oldEncrypted: p.text().strictNullable(),
    newEncrypted: p.text(),
    how: oneOf<'by-code' | 'identity-checked'>(),
    changedBy: p.manyToOne(Person).mapToPk(),
    changedAt: instant(),
  },
})

/** What a phone or an e-mail address of hers was, and became. Append-only. */
export class AddressChange extends schema.class {}
schema.setClass(AddressChange)
