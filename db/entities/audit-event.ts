import { defineEntity, p } from '@mikro-orm/core'
import { recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'AuditEvent',
  tableName: 'audit_event',
  properties: {
    id: p.bigint('number').primary().generated('identity'),
    programmeId: p.uuid().strictNullable(),
    actorId: p.uuid().strictNullable(),
    action: p.text(),
    subjectKind: p.text(),
    subjectId: p.uuid().strictNullable(),
    requestId: p.text().strictNullable(),
    detail: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    at: recordedAt(),
  },
})

/** Who did or looked at what. Ids and codes only, nothing personal. Append-only. */
export class AuditEvent extends schema.class {}
schema.setClass(AuditEvent)
