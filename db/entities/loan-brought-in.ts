import { defineEntity, p } from '@mikro-orm/core'
import { cents, day } from './columns.ts'
import { ImportFile } from './import-file.ts'
import { Loan } from './loan.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'LoanBroughtIn',
  tableName: 'loan_brought_in',
  properties: {
    loanId: p.manyToOne(Loan).mapToPk().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    importId: p.manyToOne(ImportFile).mapToPk(),
    line: p.integer(),
    theirNumber: p.text(),
    amountCents: cents(),
    lentOn: day(),
  },
})

/** Where a loan that was not made here comes from: the line of a file, and what it was called there. Append-only. */
export class LoanBroughtIn extends schema.class {}
schema.setClass(LoanBroughtIn)
