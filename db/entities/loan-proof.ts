import { defineEntity, p } from '@mikro-orm/core'
import { day, instant, oneOf, recordedAt } from './columns.ts'
import { Document } from './document.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'LoanProof',
  tableName: 'loan_proof',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    documentId: p.manyToOne(Document).mapToPk(),
    kind: oneOf<'good-standing' | 'year-interest' | 'payoff-letter'>(),
    asOf: day(),
    facts: p.json<Record<string, unknown>>(),
    checkCode: p.text().strictNullable(),
    madeBy: p.manyToOne(Person).mapToPk().strictNullable(),
    madeAt: instant(),
    recordedAt: recordedAt(),
  },
})

/** A paper that says how a loan stood, with the facts it says. Never changed. */
export class LoanProof extends schema.class {}
schema.setClass(LoanProof)
