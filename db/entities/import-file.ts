import { defineEntity, p } from '@mikro-orm/core'
import { instant, oneOf } from './columns.ts'
import { Person } from './person.ts'
import { Programme } from './programme.ts'

export type ImportKind = 'payments' | 'loans'

const schema = defineEntity({
  name: 'ImportFile',
  tableName: 'import_file',
  properties: {
    /** Made by the client. */
    id: p.uuid().primary(),
    programmeId: p.manyToOne(Programme).mapToPk(),
    kind: oneOf<ImportKind>(),
    fileName: p.text(),
    sha256: p.text(),
    content: p.blob(),
    keyId: p.text(),
    lineCount: p.integer(),
    keptBy: p.manyToOne(Person).mapToPk(),
    keptAt: instant(),
    recordedBy: p.manyToOne(Person).mapToPk().strictNullable(),
    recordedAt: instant().strictNullable(),
    recordedCount: p.integer().strictNullable(),
  },
})

/** A file from a lender's spreadsheet, encrypted; looked at as often as wanted, recorded once. */
export class ImportFile extends schema.class {}
schema.setClass(ImportFile)
