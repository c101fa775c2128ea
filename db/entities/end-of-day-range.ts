import { defineEntity, p } from '@mikro-orm/core'
import { day, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'EndOfDayRange',
  tableName: 'end_of_day_range',
  properties: {
    programmeId: p.manyToOne(Programme).mapToPk().primary(),
    businessDate: day().primary(),
    fromId: p.uuid().primary(),
    toId: p.uuid().primary(),
    folded: p.integer().default(0),
    lateFees: p.integer().default(0),
    closedAt: recordedAt(),
  },
})

/** A range of loans for which a date is closed: once. */
export class EndOfDayRange extends schema.class {}
schema.setClass(EndOfDayRange)
