import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleContributionEvent',
  tableName: 'circle_contribution_event',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    kind: oneOf<'contribution' | 'reversal'>(),
    memberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    round: p.integer().strictNullable(),
    reverses: p.uuid().strictNullable(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    businessDate: day(),
    recordedAt: instant(),
  },
})

/** One contribution to a round, or the reversal of one. Append-only. */
export class CircleContributionEvent extends schema.class {}
schema.setClass(CircleContributionEvent)
