import { defineEntity, p } from '@mikro-orm/core'
import { oneOf } from './columns.ts'
import { LoanEvent } from './loan-event.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'Disbursement',
  tableName: 'disbursement',
  properties: {
    eventId: p.manyToOne(LoanEvent).mapToPk().primary(),
    loanId: p.manyToOne(Loan).mapToPk(),
    method: oneOf<'cash' | 'check' | 'transfer'>(),
    reference: p.text(),
    disbursedBy: p.manyToOne(Person).mapToPk(),
  },
})

/** How the money of a loan went out, and by whom: never by who approved it. */
export class Disbursement extends schema.class {}
schema.setClass(Disbursement)
