import { defineEntity, p } from '@mikro-orm/core'
import type { RotationEventKind } from '#domain/circle/rotation/events.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

/** What an event says beyond its columns; which of it, its kind says. */
export interface CircleEventData {
  order?: readonly string[]
  why?: 'asked' | 'held'
  by?: 'guarantor' | 'person'
  /** Whose place it was until then. */
  personId?: string
  reason?: string
}

const schema = defineEntity({
  name: 'CircleEvent',
  tableName: 'circle_event',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    sequence: p.integer(),
    kind: oneOf<RotationEventKind>(),
    memberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    withMemberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    round: p.integer().strictNullable(),
    reverses: p.uuid().strictNullable(),
    data: p.json<CircleEventData>(),
    effectiveOn: day(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** What happened to a circle's money and turns. Append-only; how the circle stands is the fold. */
export class CircleEvent extends schema.class {}
schema.setClass(CircleEvent)
