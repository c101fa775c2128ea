import { defineEntity, p } from '@mikro-orm/core'
import type { PromiseState } from '#domain/payment/promise.ts'
import { cents, day, instant, oneOf } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'PaymentPromise',
  tableName: 'payment_promise',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    amountCents: cents(),
    promisedOn: day(),
    madeOn: day(),
    madeAt: instant(),
    madeBy: p.manyToOne(Person).mapToPk(),
    through: oneOf<'portal' | 'call'>(),
    afterSequence: p.integer(),
    state: oneOf<PromiseState>().default('open'),
    receivedCents: cents().defaultRaw('0').onCreate(() => 0),
    settledOn: day().strictNullable(),
    replacedBy: p.uuid().strictNullable(),
  },
})

/** What she said she would pay and by when. Its state is the domain's rule over the payments; end of day keeps it. */
export class PaymentPromise extends schema.class {}
schema.setClass(PaymentPromise)
