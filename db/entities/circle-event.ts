import { defineEntity, p } from '@mikro-orm/core'
import type { CircleEventKind } from '#domain/circle/events.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { cents, day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

/** What an event says beyond its columns; which of it, its kind says. */
export interface CircleEventData {
  order?: readonly string[]
  why?: 'asked' | 'held'
  by?: 'guarantor' | 'person'
  /** Whose place it was until then. */
  personId?: string
  reason?: string
  /** Of a loan out of the box. */
  chargeCents?: number
  dueOn?: string
  /** Of who left: what the group gave up. */
  lostCents?: number
  /** Of a share-out: what was shared with what was set off, and what each received. */
  distributedCents?: number
  paid?: Readonly<Record<string, number>>
}

const schema = defineEntity({
  name: 'CircleEvent',
  tableName: 'circle_event',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    sequence: p.integer(),
    kind: oneOf<CircleEventKind>(),
    memberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    withMemberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    round: p.integer().strictNullable(),
    reverses: p.uuid().strictNullable(),
    amountCents: cents().strictNullable(),
    shares: p.integer().strictNullable(),
    data: p.json<CircleEventData>(),
    effectiveOn: day(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** What happened to a circle's money and turns. Append-only; how the circle stands is the fold. */
export class CircleEvent extends schema.class {}
schema.setClass(CircleEvent)
