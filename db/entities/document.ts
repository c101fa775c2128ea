import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { id, recordedAt } from './columns.ts'
import { LoanEvent } from './loan-event.ts'
import { Loan } from './loan.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Document',
  tableName: 'document',
  properties: {
    id: id(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    kind: p.text(),
    applicationId: p.manyToOne(Application).mapToPk().strictNullable(),
    loanId: p.manyToOne(Loan).mapToPk().strictNullable(),
    eventId: p.manyToOne(LoanEvent).mapToPk().strictNullable(),
    /** Of the signed copy of an agreement. */
    agreementId: p.uuid().strictNullable(),
    fileName: p.text(),
    mediaType: p.text(),
    sha256: p.text(),
    content: p.blob(),
    createdBy: p.manyToOne(Person).mapToPk().strictNullable(),
    createdAt: recordedAt(),
  },
})

/** The exact bytes of a paper, with their hash. */
export class Document extends schema.class {}
schema.setClass(Document)
