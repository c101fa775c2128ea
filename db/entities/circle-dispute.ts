import { defineEntity, p } from '@mikro-orm/core'
import type { DisputeSubject } from '#domain/circle/disputes/dispute.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { day, instant, oneOf } from './columns.ts'

const schema = defineEntity({
  name: 'CircleDispute',
  tableName: 'circle_dispute',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    subject: oneOf<DisputeSubject>(),
    round: p.integer().strictNullable(),
    says: p.text(),
    openedOn: day(),
    openedAt: instant(),
  },
})

/** What a member says is not as it was noted. Append-only. */
export class CircleDispute extends schema.class {}
schema.setClass(CircleDispute)
