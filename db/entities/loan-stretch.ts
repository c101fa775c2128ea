import { defineEntity, p } from '@mikro-orm/core'
import { cents, day } from './columns.ts'
import { Loan } from './loan.ts'
import { ProductVersion } from './product-version.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'LoanStretch',
  tableName: 'loan_stretch',
  properties: {
    loanId: p.manyToOne(Loan).mapToPk().primary(),
    fromOn: day().primary(),
    throughOn: day(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    productVersionId: p.manyToOne(ProductVersion).mapToPk(),
    isOpen: p.boolean(),
    accrues: p.boolean(),
    principalCents: cents(),
    feesCents: cents(),
    interestByDay: p.array().columnType('bigint[]'),
    pastDueByDay: p.array().columnType('bigint[]'),
    daysPastDue: p.integer(),
    daysGrow: p.boolean(),
  },
})

/** Days of a loan on which nothing but time changes its figures (services/domain/loan/stretch.ts). */
export class LoanStretch extends schema.class {}
schema.setClass(LoanStretch)
