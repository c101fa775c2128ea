import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { day, instant, oneOf } from './columns.ts'
import { MissingItem } from './missing-item.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'UploadedDocument',
  tableName: 'uploaded_document',
  properties: {
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    applicationId: p.manyToOne(Application).mapToPk(),
    itemId: p.manyToOne(MissingItem).mapToPk().strictNullable(),
    kind: p.text(),
    /** Whose paper it is; uploadedBy may be who helps her. */
    personId: p.manyToOne(Person).mapToPk(),
    uploadedBy: p.manyToOne(Person).mapToPk(),
    state: oneOf<'sent' | 'accepted' | 'rejected'>().default('sent'),
    mediaType: oneOf<'image/jpeg' | 'application/pdf'>(),
    sizeBytes: p.integer(),
    width: p.integer().strictNullable(),
    height: p.integer().strictNullable(),
    pages: p.integer().strictNullable(),
    originalSha256: p.text(),
    /** Encrypted; read by the two queries that show it. */
    content: p.blob().lazy(),
    preview: p.blob().strictNullable().lazy(),
    keyId: p.text(),
    sentOn: day(),
    sentAt: instant(),
    reviewedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    reviewedOn: day().strictNullable(),
    reviewedAt: instant().strictNullable(),
    rejectReason: p.text().strictNullable(),
    rejectNote: p.text().strictNullable(),
  },
})

/** A photograph or paper that somebody sent for an application. */
export class UploadedDocument extends schema.class {}
schema.setClass(UploadedDocument)
