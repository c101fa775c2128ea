import { defineEntity, p } from '@mikro-orm/core'
import type { LadderStep } from '#domain/circle/default-ladder/ladder-rules.ts'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { day, oneOf, recordedAt } from './columns.ts'

const schema = defineEntity({
  name: 'CircleLadderStep',
  tableName: 'circle_ladder_step',
  properties: {
    id: p.uuid().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    round: p.integer(),
    step: oneOf<LadderStep>(),
    dueOn: day(),
    cameOn: day(),
    askedMemberId: p.manyToOne(CircleMember).mapToPk().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** A step of the ladder that came due for a member who has not put in. Append-only; hers and the keeper's alone to see. */
export class CircleLadderStep extends schema.class {}
schema.setClass(CircleLadderStep)
