import { defineEntity, p } from '@mikro-orm/core'
import { CircleMember } from './circle-member.ts'
import { CircleMotion } from './circle-motion.ts'

const schema = defineEntity({
  name: 'CircleMotionElector',
  tableName: 'circle_motion_elector',
  properties: {
    motionId: p.manyToOne(CircleMotion).mapToPk().primary(),
    memberId: p.manyToOne(CircleMember).mapToPk().primary(),
    recused: p.boolean(),
  },
})

/** Somebody who may vote on a motion, or stands aside, as it was when it was opened. Append-only. */
export class CircleMotionElector extends schema.class {}
schema.setClass(CircleMotionElector)
