import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

export type TalkOutcome = 'done' | 'missed' | 'moved' | 'skipped'

const schema = defineEntity({
  name: 'CoachingTalk',
  tableName: 'coaching_talk',
  properties: {
    id: p.uuid().primary(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    checkpoint: p.text(),
    outcome: oneOf<TalkOutcome>(),
    heldOn: day(),
    nextOn: day().strictNullable(),
    recordedBy: p.manyToOne(Person).mapToPk(),
    recordedAt: instant(),
  },
})

/** What became of a checkpoint, as somebody wrote it down. Append-only. */
export class CoachingTalk extends schema.class {}
schema.setClass(CoachingTalk)
