import { defineEntity, p } from '@mikro-orm/core'
import { day, instant, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'EndOfDay',
  tableName: 'end_of_day',
  properties: {
    programmeId: p.manyToOne(Programme).mapToPk().primary(),
    businessDate: day().primary(),
    startedAt: recordedAt(),
    finishedAt: instant().strictNullable(),
    loans: p.integer().default(0),
    notices: p.integer().default(0),
  },
})

/** One business date that was closed. */
export class EndOfDay extends schema.class {}
schema.setClass(EndOfDay)
