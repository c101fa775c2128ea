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

/**
 * A call about a loan and how it ended, with what was against it at its moment: contact was stopped, or it was night. Never
 * changed; whether it was one too many in its week is counted when it is read (an older row may say so, and is counted too).
 */
export class LoanContact extends schema.class {}
schema.setClass(LoanContact)
