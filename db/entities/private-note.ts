import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { CoachingTalk } from './coaching-talk.ts'
import { instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'PrivateNote',
  tableName: 'private_note',
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

/** What a coach keeps to herself; the person never sees it. Append-only: a correction names the note it stands for. */
export class PrivateNote extends schema.class {}
schema.setClass(PrivateNote)
