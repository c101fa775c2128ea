import { defineEntity, p } from '@mikro-orm/core'
import type { ProposalState } from '#domain/loan-change/proposal.ts'
import { instant, oneOf, recordedAt } from './columns.ts'
import { HelpConversation } from './help-conversation.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'ChangeProposal',
  tableName: 'change_proposal',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk(),
    conversationId: p.manyToOne(HelpConversation).mapToPk().strictNullable(),
    madeBy: p.manyToOne(Person).mapToPk(),
    madeAs: oneOf<'borrower' | 'officer'>(),
    madeAt: instant(),
    change: p.json<Record<string, unknown>>(),
    isWithinLimit: p.boolean().default(true),
    state: oneOf<ProposalState>(),
    firstBy: p.manyToOne(Person).mapToPk().strictNullable(),
    decidedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    decidedAt: instant().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** A change of a loan that is asked for or offered in a talk, or that staff may not decide alone, and whose word it waits for. Agreed, it is the event of its id. */
export class ChangeProposal extends schema.class {}
schema.setClass(ChangeProposal)
