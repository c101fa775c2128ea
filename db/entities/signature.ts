import { defineEntity, p } from '@mikro-orm/core'
import { Agreement } from './agreement.ts'
import { instant, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'Signature',
  tableName: 'signature',
  properties: {
    id: p.uuid().primary(),
    agreementId: p.manyToOne(Agreement).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    typedName: p.text(),
    documentSha256: p.text(),
    consentTextVersion: p.text(),
    consentedAt: instant(),
    openedDocumentAt: instant(),
    evidence: p.json<Record<string, unknown>>(),
    ip: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
    signedAt: instant(),
    recordedAt: recordedAt(),
  },
})

/** One party’s signature under one agreement, with the evidence of regulation.md part h. */
export class Signature extends schema.class {}
schema.setClass(Signature)
