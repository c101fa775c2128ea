import { defineEntity, p } from '@mikro-orm/core'
import { id, recordedAt } from './columns.ts'
import { Pool } from './pool.ts'
import { Programme } from './programme.ts'
import type { LocalizedText } from './shapes.ts'

const schema = defineEntity({
  name: 'Partner',
  tableName: 'partner',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    name: p.text(),
    about: p.json<LocalizedText>(),
    contactName: p.text(),
    contactPhone: p.text(),
    active: p.boolean().default(true),
    poolId: p.manyToOne(Pool).mapToPk().strictNullable(),
    version: p.integer().default(1),
    createdAt: recordedAt(),
  },
})

/** A community organisation that knows people and gives its word for them; it lends nothing. */
export class Partner extends schema.class {}
schema.setClass(Partner)
