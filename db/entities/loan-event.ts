import { defineEntity, p } from '@mikro-orm/core'
import { cents, day, oneOf, recordedAt } from './columns.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'

export type LoanEventKind =
  | 'advance' | 'payment' | 'reversal' | 'fee' | 'refund'
  | 'waiver' | 'rate-change' | 'pause' | 'due-date-change' | 'plan-change' | 'ahead-choice' | 'charge-off' | 'recovery'

const schema = defineEntity({
  name: 'LoanEvent',
  tableName: 'loan_event',
  properties: {
    id: p.uuid().primary(),
    loanId: p.manyToOne(Loan).mapToPk(),
    sequence: p.integer(),
    kind: oneOf<LoanEventKind>(),
    effectiveOn: day(),
    recordedOn: day(),
    amountCents: cents().strictNullable(),
    targetEventId: p.uuid().strictNullable(),
    data: p.json<Record<string, unknown>>().defaultRaw("'{}'").onCreate(() => ({})),
    recordedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** One thing that happened to a loan. Append-only: a correction is a reversal that names its target. */
export class LoanEvent extends schema.class {}
schema.setClass(LoanEvent)
