import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { CoachingTalk } from './coaching-talk.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

export type MinutesCategory = 'before-loan' | 'after-loan' | 'class' | 'other'

const schema = defineEntity({
  name: 'CoachingMinutes',
  tableName: 'coaching_minutes',
  properties: {
    id: p.uuid().primary(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    talkId: p.manyToOne(CoachingTalk).mapToPk().strictNullable(),
    correctsId: p.uuid().strictNullable(),
    minutes: p.integer(),
    category: oneOf<MinutesCategory>(),
    workedOn: day(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** Minutes that a coach gave, for what. Append-only: a correction names the row it stands for. */
export class CoachingMinutes extends schema.class {}
schema.setClass(CoachingMinutes)
