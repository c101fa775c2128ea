import { defineEntity, p } from '@mikro-orm/core'
import type { ContactStopReason } from '#domain/collections/contact-limit.ts'
import { instant, oneOf } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'ContactStop',
  tableName: 'contact_stop',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    reason: oneOf<ContactStopReason>(),
    note: p.text().strictNullable(),
    madeBy: p.manyToOne(Person).mapToPk(),
    madeAt: instant(),
    liftedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    liftedAt: instant().strictNullable(),
    liftedBecause: p.text().strictNullable(),
  },
})

/** While it is not lifted, nobody calls about the loan and no reminder goes out. */
export class ContactStop extends schema.class {}
schema.setClass(ContactStop)
