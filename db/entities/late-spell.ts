import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { day, id } from './columns.ts'

const schema = defineEntity({
  name: 'LateSpell',
  tableName: 'late_spell',
  properties: {
    id: id(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    since: day(),
    noticedOn: day(),
    curedOn: day().strictNullable(),
  },
})

/** One time a loan was late, from its oldest unpaid due date until nothing was past due. */
export class LateSpell extends schema.class {}
schema.setClass(LateSpell)
