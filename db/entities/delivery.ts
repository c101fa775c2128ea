import { defineEntity, p } from '@mikro-orm/core'
import { id, instant, oneOf, recordedAt } from './columns.ts'
import { Notice } from './notice.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'
import type { DeliveryState, Locale, MessageChannel } from './shapes.ts'

const schema = defineEntity({
  name: 'Delivery',
  tableName: 'delivery',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    kind: oneOf<'notice' | 'code' | 'reply'>(),
    noticeId: p.manyToOne(Notice).mapToPk().strictNullable(),
    personId: p.manyToOne(Person).mapToPk().strictNullable(),
    channel: oneOf<MessageChannel>(),
    /** Of a one-time code: what it is for. */
    purpose: p.text().strictNullable(),
    locale: oneOf<Locale>(),
    addressEncrypted: p.text().strictNullable(),
    contentEncrypted: p.text().strictNullable(),
    state: oneOf<DeliveryState>(),
    attempts: p.integer().default(0),
    nextAttemptAt: instant().strictNullable(),
    expiresAt: instant().strictNullable(),
    providerId: p.text().strictNullable(),
    lastError: p.text().strictNullable(),
    sentAt: instant().strictNullable(),
    deliveredAt: instant().strictNullable(),
    postedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** One way by which one message goes to one person. */
export class Delivery extends schema.class {}
schema.setClass(Delivery)
