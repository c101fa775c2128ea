import { defineEntity, p } from '@mikro-orm/core'
import type { PaymentMethod } from '#domain/payment/payment-method.ts'
import { oneOf } from './columns.ts'
import { LoanEvent } from './loan-event.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Payment',
  tableName: 'payment',
  properties: {
    eventId: p.manyToOne(LoanEvent).mapToPk().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    method: oneOf<PaymentMethod>(),
    reference: p.text().strictNullable(),
    receiptNumber: p.integer().strictNullable(),
    takenBy: p.manyToOne(Person).mapToPk(),
  },
})

/** How the money of a payment event arrived: cash has a numbered receipt and who took it. */
export class Payment extends schema.class {}
schema.setClass(Payment)
