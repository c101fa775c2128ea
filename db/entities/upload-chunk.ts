import { defineEntity, p } from '@mikro-orm/core'
import { Upload } from './upload.ts'

const schema = defineEntity({
  name: 'UploadChunk',
  tableName: 'upload_chunk',
  properties: {
    uploadId: p.manyToOne(Upload).mapToPk().primary(),
    startByte: p.integer().primary(),
    content: p.blob(),
    keyId: p.text(),
  },
})

/** A piece of a file on its way, encrypted. */
export class UploadChunk extends schema.class {}
schema.setClass(UploadChunk)
