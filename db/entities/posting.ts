import { defineEntity, p } from '@mikro-orm/core'
import { Account } from './account.ts'
import { cents } from './columns.ts'
import { JournalEntry } from './journal-entry.ts'
import { Loan } from './loan.ts'

const schema = defineEntity({
  name: 'Posting',
  tableName: 'posting',
  properties: {
    id: p.bigint('number').primary().generated('identity'),
    entryId: p.manyToOne(JournalEntry).mapToPk(),
    accountId: p.manyToOne(Account).mapToPk(),
    loanId: p.manyToOne(Loan).mapToPk().strictNullable(),
    amountCents: cents(),
  },
})

/** One line of an entry: debit positive, credit negative; written with its entry and never after it. */
export class Posting extends schema.class {}
schema.setClass(Posting)
