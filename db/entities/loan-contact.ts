import { defineEntity, p } from '@mikro-orm/core'
import type { ContactOutcome, ContactRefusal } from '#domain/collections/contact-limit.ts'
import { day, instant, oneOf, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { PaymentPromise } from './payment-promise.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'LoanContact',
  tableName: 'loan_contact',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    direction: oneOf<'we-called' | 'she-called'>(),
    outcome: oneOf<ContactOutcome>(),
    note: p.text().strictNullable(),
    nextContactOn: day().strictNullable(),
    promiseId: p.manyToOne(PaymentPromise).mapToPk().strictNullable(),
    brokeRule: oneOf<ContactRefusal>().strictNullable(),
    madeBy: p.manyToOne(Person).mapToPk(),
    madeOn: day(),
    madeAt: instant(),
    recordedAt: recordedAt(),
  },
})

/** A call about a loan and how it ended, with the rule that was against it where one was. Never changed. */
export class LoanContact extends schema.class {}
schema.setClass(LoanContact)
