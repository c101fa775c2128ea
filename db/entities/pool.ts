import { defineEntity, p } from '@mikro-orm/core'
import type { Waterfall } from '#domain/pool/waterfall.ts'
import { id, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Pool',
  tableName: 'pool',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    name: p.text(),
    waterfall: p.json<Waterfall>().default('[["partner","lender","philanthropy","other"]]'),
    createdAt: recordedAt(),
  },
})

/** Pledged deposits that stand behind loans. What is left of it is summed from its pledges and the loans it backs, never stored. */
export class Pool extends schema.class {}
schema.setClass(Pool)
