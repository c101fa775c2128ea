import { defineEntity, p } from '@mikro-orm/core'
import { Circle } from './circle.ts'
import { CircleMember } from './circle-member.ts'
import { instant } from './columns.ts'
import { Loan } from './loan.ts'

const schema = defineEntity({
  name: 'CircleLoan',
  tableName: 'circle_loan',
  properties: {
    loanId: p.manyToOne(Loan).mapToPk().primary(),
    circleId: p.manyToOne(Circle).mapToPk(),
    memberId: p.manyToOne(CircleMember).mapToPk(),
    cycle: p.integer(),
    recordedAt: instant(),
  },
})

/** A loan of a member of a group in which loans are answered for. */
export class CircleLoan extends schema.class {}
schema.setClass(CircleLoan)
