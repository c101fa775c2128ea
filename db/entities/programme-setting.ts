import { defineEntity, p } from '@mikro-orm/core'
import { day, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'ProgrammeSetting',
  tableName: 'programme_setting',
  properties: {
    programmeId: p.manyToOne(Programme).mapToPk().primary(),
    key: p.text().primary(),
    effectiveFrom: day().primary(),
    number: p.bigint('number').primary().autoincrement(),
    value: p.json<unknown>(),
    setBy: p.uuid().strictNullable(),
    setAt: recordedAt(),
  },
})

/** One dated setting; in force on a date is the newest of its key whose effectiveFrom is not after it, of several from one day the highest `number`. Never changed: a new value is a new row. */
export class ProgrammeSetting extends schema.class {}
schema.setClass(ProgrammeSetting)
