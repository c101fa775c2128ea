import { defineEntity, p } from '@mikro-orm/core'
import { Assistance } from './assistance.ts'
import { id, instant, oneOf, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'AssistanceEvent',
  tableName: 'assistance_event',
  properties: {
    id: id(),
    assistanceId: p.manyToOne(Assistance).mapToPk(),
    kind: oneOf<'opened' | 'confirmed' | 'submitted' | 'ended'>(),
    byPerson: p.manyToOne(Person).mapToPk().strictNullable(),
    at: instant(),
    detail: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    recordedAt: recordedAt(),
  },
})

/** What happened while somebody helped her: above all what she looked through and confirmed. Append-only. */
export class AssistanceEvent extends schema.class {}
schema.setClass(AssistanceEvent)
