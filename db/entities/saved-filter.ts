import { defineEntity, p } from '@mikro-orm/core'
import { recordedAt } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'SavedFilter',
  tableName: 'saved_filter',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    name: p.text(),
    filter: p.json<Record<string, string>>(),
    createdAt: recordedAt(),
  },
})

/** A view of the queue that one person keeps under a name of her own. */
export class SavedFilter extends schema.class {}
schema.setClass(SavedFilter)
