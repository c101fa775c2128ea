import { defineEntity, p } from '@mikro-orm/core'
import { day, instant, recordedAt } from './columns.ts'
import { Endorsement } from './endorsement.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'EndorsementSignature',
  tableName: 'endorsement_signature',
  properties: {
    id: p.uuid().primary(),
    endorsementId: p.manyToOne(Endorsement).mapToPk(),
    round: p.integer(),
    personId: p.manyToOne(Person).mapToPk(),
    conflict: p.boolean(),
    conflictNote: p.text().strictNullable(),
    recused: p.boolean(),
    typedName: p.text(),
    textVersion: p.text(),
    statementSha256: p.text(),
    signedAt: instant(),
    signedOn: day(),
    ip: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
    recordedAt: recordedAt(),
  },
})

/** One of a partner's people under a record: signed, or recused by a conflict she named. Append-only. */
export class EndorsementSignature extends schema.class {}
schema.setClass(EndorsementSignature)
