import { defineEntity, p } from '@mikro-orm/core'
import { CoachingPlan } from './coaching-plan.ts'
import { id, instant } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CoachAssignment',
  tableName: 'coach_assignment',
  properties: {
    id: id(),
    planId: p.manyToOne(CoachingPlan).mapToPk(),
    coachId: p.manyToOne(Person).mapToPk().strictNullable(),
    assignedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    assignedAt: instant(),
  },
})

/** Who was somebody’s coach from when on. Append-only. */
export class CoachAssignment extends schema.class {}
schema.setClass(CoachAssignment)
