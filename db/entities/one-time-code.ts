import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'OneTimeCode',
  tableName: 'one_time_code',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk().strictNullable(),
    purpose: oneOf<'enter' | 'new-device' | 'new-address'>(),
    channel: oneOf<'text' | 'mail'>(),
    addressKey: p.text(),
    limitKey: p.text(),
    attempts: p.integer().default(0),
    createdAt: instant(),
    expiresAt: instant(),
    usedAt: instant().strictNullable(),
  },
})

/** One code of six digits that was sent; neither it nor where it went is kept. */
export class OneTimeCode extends schema.class {}
schema.setClass(OneTimeCode)
