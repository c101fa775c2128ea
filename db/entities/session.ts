import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'Session',
  tableName: 'session',
  properties: {
    id: id(),
    personId: p.manyToOne(Person).mapToPk(),
    createdAt: recordedAt(),
    lastUsedAt: recordedAt(),
    expiresAt: instant(),
    revokedAt: instant().strictNullable(),
    revokedReason: p.text().strictNullable(),
    ip: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
  },
})

/** One signed-in device; revoked at once when she signs out or a refresh token is used twice. */
export class Session extends schema.class {}
schema.setClass(Session)
