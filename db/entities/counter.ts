import { defineEntity, p } from '@mikro-orm/core'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Counter',
  tableName: 'counter',
  properties: {
    programmeId: p.manyToOne(Programme).mapToPk().primary(),
    name: p.text().primary(),
    value: p.integer(),
  },
})

/** The last number given out of a gapless row of numbers that people read; taken by next_number() alone. */
export class Counter extends schema.class {}
schema.setClass(Counter)
