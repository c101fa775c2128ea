import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'Incident',
  tableName: 'incident',
  properties: {
    id: id(),
    programmeId: p.uuid().strictNullable(),
    kind: p.text(),
    subjectKind: p.text(),
    subjectId: p.uuid().strictNullable(),
    detail: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    openedAt: recordedAt(),
    closedAt: instant().strictNullable(),
  },
})

/** Something that a person must look at. */
export class Incident extends schema.class {}
schema.setClass(Incident)
