import { defineEntity, p } from '@mikro-orm/core'
import { instant, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'Credential',
  tableName: 'credential',
  properties: {
    personId: p.manyToOne(Person).mapToPk().primary(),
    passwordHash: p.text().strictNullable(),
    totpSecretEncrypted: p.text().strictNullable(),
    totpConfirmedAt: instant().strictNullable(),
    totpLastStep: p.bigint('number').strictNullable(),
    updatedAt: recordedAt(),
  },
})

/** How one person signs in: argon2id hash where she has a password, and for staff a time-based code. */
export class Credential extends schema.class {}
schema.setClass(Credential)
