import { defineEntity, p } from '@mikro-orm/core'
import { CircleMotion } from './circle-motion.ts'

const schema = defineEntity({
  name: 'CircleBallot',
  tableName: 'circle_ballot',
  properties: {
    id: p.uuid().primary(),
    motionId: p.manyToOne(CircleMotion).mapToPk(),
    choiceEncrypted: p.blob(),
  },
})

/** One ballot of a secret vote: no name, no time, no order. Written by services/circles/votes/secret-ballots.ts alone. */
export class CircleBallot extends schema.class {}
schema.setClass(CircleBallot)
