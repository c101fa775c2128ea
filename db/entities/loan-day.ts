import { defineEntity, p } from '@mikro-orm/core'
import { cents, day } from './columns.ts'
import { Loan } from './loan.ts'

const schema = defineEntity({
  name: 'LoanDay',
  tableName: 'loan_day',
  properties: {
    loanId: p.manyToOne(Loan).mapToPk().primary(),
    businessDate: day().primary(),
    principalOutstandingCents: cents(),
    pastDueCents: cents(),
    daysPastDue: p.integer(),
    bucket: p.text(),
  },
})

/** The ageing snapshot that end of day takes of each open loan. */
export class LoanDay extends schema.class {}
schema.setClass(LoanDay)
