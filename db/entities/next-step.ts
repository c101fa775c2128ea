import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { CoachingTalk } from './coaching-talk.ts'
import { day, instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'NextStep',
  tableName: 'next_step',
  properties: {
    id: p.uuid().primary(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    talkId: p.manyToOne(CoachingTalk).mapToPk().strictNullable(),
    body: p.text(),
    dueOn: day().strictNullable(),
    addedBy: p.manyToOne(Person).mapToPk(),
    addedAt: instant(),
    doneAt: instant().strictNullable(),
    doneBy: p.manyToOne(Person).mapToPk().strictNullable(),
    droppedAt: instant().strictNullable(),
  },
})

/** Something agreed that the person does next, and ticks off. */
export class NextStep extends schema.class {}
schema.setClass(NextStep)
