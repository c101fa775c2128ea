import { defineEntity, p } from '@mikro-orm/core'
import { newId } from '#db/new-id.ts'
import { cents, day, instant, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'EndOfDay',
  tableName: 'end_of_day',
  properties: {
    programmeId: p.manyToOne(Programme).mapToPk().primary(),
    businessDate: day().primary(),
    id: p.uuid().defaultRaw('uuidv7()').onCreate(() => newId()),
    ranges: p.json<readonly { from: string; to: string }[]>().defaultRaw("'[]'").onCreate(() => []),
    startedAt: recordedAt(),
    finishedAt: instant().strictNullable(),
    loans: p.integer().default(0),
    folded: p.integer().default(0),
    lateFees: p.integer().default(0),
    accruedCents: cents().defaultRaw('0').onCreate(() => 0),
    notices: p.integer().default(0),
  },
})

/** One business date that was closed. */
export class EndOfDay extends schema.class {}
schema.setClass(EndOfDay)
