import { defineEntity, p } from '@mikro-orm/core'
import { Application } from './application.ts'
import { instant, oneOf } from './columns.ts'
import { MissingItem } from './missing-item.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'
import { UploadedDocument } from './uploaded-document.ts'

const schema = defineEntity({
  name: 'Upload',
  tableName: 'upload',
  properties: {
    /** Made by the client, and the document's too. */
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    applicationId: p.manyToOne(Application).mapToPk(),
    itemId: p.manyToOne(MissingItem).mapToPk().strictNullable(),
    kind: p.text(),
    personId: p.manyToOne(Person).mapToPk(),
    uploadedBy: p.manyToOne(Person).mapToPk(),
    /** As its sender calls it: kept to know a repeat by, believed by nobody. */
    mediaType: p.text(),
    sha256: p.text().strictNullable(),
    totalBytes: p.integer(),
    receivedBytes: p.integer().default(0),
    state: oneOf<'open' | 'done' | 'refused'>().default('open'),
    refusal: p.text().strictNullable(),
    documentId: p.manyToOne(UploadedDocument).mapToPk().strictNullable(),
    startedAt: instant(),
  },
})

/** A file on its way, piece by piece. */
export class Upload extends schema.class {}
schema.setClass(Upload)
