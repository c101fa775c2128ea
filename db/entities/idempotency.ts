import { defineEntity, p } from '@mikro-orm/core'
import { recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'Idempotency',
  tableName: 'idempotency',
  properties: {
    actorId: p.uuid().primary(),
    route: p.text().primary(),
    key: p.text().primary(),
    requestHash: p.text(),
    status: p.integer().strictNullable(),
    response: p.json<unknown>().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** A request that was answered: a repeat of the same gets the same answer. */
export class Idempotency extends schema.class {}
schema.setClass(Idempotency)
