import { defineEntity, p } from '@mikro-orm/core'
import { day, id, recordedAt } from './columns.ts'
import { Document } from './document.ts'
import { Loan } from './loan.ts'
import type { LoanTerms, QuoteShape } from './shapes.ts'

const schema = defineEntity({
  name: 'Agreement',
  tableName: 'agreement',
  properties: {
    id: id(),
    loanId: p.manyToOne(Loan).mapToPk(),
    sequence: p.integer(),
    documentId: p.manyToOne(Document).mapToPk(),
    terms: p.json<LoanTerms>(),
    quote: p.json<QuoteShape>(),
    textVersion: p.text(),
    goodThrough: day(),
    /** By person, as the paper shows them. */
    partyNames: p.json<Record<string, string>>().default('{}'),
    createdAt: recordedAt(),
  },
})

/** What is to be signed: the paper, the terms and the quote it shows, and the last day on which it may be funded as written. */
export class Agreement extends schema.class {}
schema.setClass(Agreement)
