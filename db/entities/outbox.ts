import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, recordedAt } from './columns.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Outbox',
  tableName: 'outbox',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    workflowKind: p.text(),
    workflowId: p.text(),
    caseId: p.uuid(),
    caseVersion: p.integer(),
    message: p.text(),
    payload: p.json<unknown>(),
    createdAt: recordedAt(),
    nextAttemptAt: recordedAt(),
    attempts: p.integer().default(0),
    lastError: p.text().strictNullable(),
    deliveredAt: instant().strictNullable(),
  },
})

/** A message that a workflow waits for; delivered in the order of its case’s version. */
export class Outbox extends schema.class {}
schema.setClass(Outbox)
