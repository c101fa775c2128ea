import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { day, instant, oneOf } from './columns.ts'
import { Person } from './person.ts'

export type HelpAbout = 'payment' | 'business' | 'papers' | 'app' | 'other'

const schema = defineEntity({
  name: 'HelpRequest',
  tableName: 'help_request',
  properties: {
    id: p.uuid().primary(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    askedBy: p.manyToOne(Person).mapToPk(),
    askedAt: instant(),
    askedOn: day(),
    about: oneOf<HelpAbout>().strictNullable(),
    body: p.text().strictNullable(),
    answeredAt: instant().strictNullable(),
    answeredBy: p.manyToOne(Person).mapToPk().strictNullable(),
    closedAt: instant().strictNullable(),
    closedBy: p.manyToOne(Person).mapToPk().strictNullable(),
  },
})

/** Help asked for with one tap. It is seen by her coach, else by the office, until it is closed. */
export class HelpRequest extends schema.class {}
schema.setClass(HelpRequest)
