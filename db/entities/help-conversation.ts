import { defineEntity, p } from '@mikro-orm/core'
import type { HelpCause, HelpState, HelpWish } from '#domain/collections/help.ts'
import { cents, day, instant, oneOf } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'HelpConversation',
  tableName: 'help_conversation',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    openedBy: p.manyToOne(Person).mapToPk(),
    openedOn: day(),
    openedAt: instant(),
    cause: oneOf<HelpCause>(),
    wish: oneOf<HelpWish>(),
    amountCents: cents().strictNullable(),
    payOn: day().strictNullable(),
    pauseInstallments: p.integer().strictNullable(),
    installments: p.integer().strictNullable(),
    state: oneOf<HelpState>().default('open'),
    officerId: p.manyToOne(Person).mapToPk().strictNullable(),
    answerBy: day(),
    handOvers: p.integer().default(0),
    answeredAt: instant().strictNullable(),
    closedAt: instant().strictNullable(),
    closedBy: p.manyToOne(Person).mapToPk().strictNullable(),
  },
})

/** She cannot pay this time: what she asks, and who answers by when. What is said stands in its messages. */
export class HelpConversation extends schema.class {}
schema.setClass(HelpConversation)
