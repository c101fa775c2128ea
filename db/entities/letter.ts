import { defineEntity, p } from '@mikro-orm/core'
import { instant } from './columns.ts'
import { Document } from './document.ts'
import { Notice } from './notice.ts'
import { Programme } from './programme.ts'

const schema = defineEntity({
  name: 'Letter',
  tableName: 'letter',
  properties: {
    noticeId: p.manyToOne(Notice).mapToPk().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    documentId: p.manyToOne(Document).mapToPk(),
    /** All that it is made from: services/platform/documents/letter/data.ts. */
    facts: p.json<Record<string, unknown>>(),
    layoutVersion: p.text(),
    sha256: p.text(),
    madeAt: instant(),
  },
})

/** A notice as it is on paper. */
export class Letter extends schema.class {}
schema.setClass(Letter)
