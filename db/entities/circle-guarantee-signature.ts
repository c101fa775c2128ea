import { defineEntity, p } from '@mikro-orm/core'
import { CircleGuarantee } from './circle-guarantee.ts'
import { instant, recordedAt } from './columns.ts'
import { Person } from './person.ts'

const schema = defineEntity({
  name: 'CircleGuaranteeSignature',
  tableName: 'circle_guarantee_signature',
  properties: {
    id: p.uuid().primary(),
    guaranteeId: p.manyToOne(CircleGuarantee).mapToPk(),
    personId: p.manyToOne(Person).mapToPk(),
    typedName: p.text(),
    documentSha256: p.text(),
    consentTextVersion: p.text(),
    noticeSha256: p.text(),
    openedNoticeAt: instant(),
    consentedAt: instant(),
    openedDocumentAt: instant(),
    evidence: p.json<Record<string, unknown>>(),
    ip: p.text().strictNullable(),
    userAgent: p.text().strictNullable(),
    signedAt: instant(),
    recordedAt: recordedAt(),
  },
})

/** Her signature under a guarantee, with the evidence of an agreement’s. */
export class CircleGuaranteeSignature extends schema.class {}
schema.setClass(CircleGuaranteeSignature)
