import { defineEntity, p } from '@mikro-orm/core'
import { oneOf } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import type { PartyRole } from './shapes.ts'

const schema = defineEntity({
  name: 'LoanParty',
  tableName: 'loan_party',
  properties: {
    loanId: p.manyToOne(Loan).mapToPk().primary(),
    personId: p.manyToOne(Person).mapToPk().primary(),
    role: oneOf<PartyRole>(),
  },
})

/** Someone who signs and owes a loan. */
export class LoanParty extends schema.class {}
schema.setClass(LoanParty)
