import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { CoachingTalk } from './coaching-talk.ts'
import { instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'SharedNote',
  tableName: 'shared_note',
  properties: {
    id: p.uuid().primary(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    talkId: p.manyToOne(CoachingTalk).mapToPk().strictNullable(),
    correctsId: p.uuid().strictNullable(),
    body: p.text(),
    writtenBy: p.manyToOne(Person).mapToPk(),
    writtenAt: instant(),
  },
})

/** What a person reads of her coach’s, as it was written. Append-only: a correction names the note it stands for. */
export class SharedNote extends schema.class {}
schema.setClass(SharedNote)
