import { defineEntity, p } from '@mikro-orm/core'
import { day, id, oneOf, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

export type PlanStatus = 'before-funding' | 'repaying' | 'paid-off' | 'completed' | 'cancelled'

const schema = defineEntity({
  name: 'CoachingPlan',
  tableName: 'coaching_plan',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.oneToOne(Loan).mapToPk(),
    version: p.integer().default(1),
    status: oneOf<PlanStatus>(),
    coachId: p.manyToOne(Person).mapToPk().strictNullable(),
    openedOn: day(),
    fundedOn: day().strictNullable(),
    paidOffOn: day().strictNullable(),
    endedOn: day().strictNullable(),
    createdAt: recordedAt(),
    updatedAt: recordedAt(),
  },
})

/** Coaching around one loan. `version` rises with every change that its workflow must hear of. */
export class CoachingPlan extends schema.class {}
schema.setClass(CoachingPlan)
