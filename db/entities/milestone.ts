import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { day, id, recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'Milestone',
  tableName: 'milestone',
  properties: {
    id: id(),
    applicationId: p.manyToOne(Application).mapToPk(),
    kind: p.text(),
    occurrence: p.text().default(''),
    businessDate: day(),
    detail: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    recordedAt: recordedAt(),
  },
})

/** What a clock of an application made happen, once: a reminder, the incompleteness notice, an escalation, a breach. */
export class Milestone extends schema.class {}
schema.setClass(Milestone)
