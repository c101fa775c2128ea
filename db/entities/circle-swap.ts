import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { instant, oneOf } from './columns.ts'

const schema = defineEntity({
  name: 'CircleSwap',
  tableName: 'circle_swap',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    withMemberId: p.manyToOne(CircleMember).mapToPk(),
    askedAt: instant(),
    answer: oneOf<'yes' | 'no'>().strictNullable(),
    answeredAt: instant().strictNullable(),
    settled: oneOf<'agreed' | 'refused' | 'over'>().strictNullable(),
    settledBy: p.uuid().strictNullable(),
    settledAt: instant().strictNullable(),
  },
})

/** A member asks another to change turns; it happens once the other said yes and the coordinator agreed. */
export class CircleSwap extends schema.class {}
schema.setClass(CircleSwap)
