import { z } from 'zod'
import { missingItemKinds } from '#domain/application/completeness.ts'

export const uploadParams = z.strictObject({ uploadId: z.uuid() })

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

export const startUpload = z.strictObject({
  id: z.uuid().meta({ description: 'Made by the client; the document’s too. The same id again finds the upload as it is' }),
  kind: z.enum(missingItemKinds).meta({ description: 'What it is; of an item that was asked for, the item’s' }),
  itemId: z.uuid().nullish().meta({ description: 'What it was asked for as' }),
  totalBytes: z.int().min(1).max(2_000_000_000),
  mediaType: z.string().max(100).meta({ description: 'As the sender calls it; what it is, is found out from the bytes' }),
  sha256: sha256.nullish().meta({ description: 'Of all bytes: checked at the end; a file that is here already need not be sent' }),
}).meta({ id: 'StartUpload' })
export type StartUpload = z.output<typeof startUpload>

/** tus 1.0: where the piece begins. */
export const chunkHeaders = z.object({
  'upload-offset': z.string().regex(/^\d{1,10}$/).meta({ description: 'Bytes that are there already: the piece begins here' }),
})
export const chunkBody = z.instanceof(Buffer).meta({ type: 'string', format: 'binary' })

export const uploadSchema = z.object({
  id: z.uuid(),
  applicationId: z.uuid(),
  totalBytes: z.int(),
  receivedBytes: z.int().meta({ description: 'The next piece begins here; also in the header Upload-Offset' }),
  state: z.enum(['open', 'done', 'refused']),
  refusal: z.string().nullable().meta({ description: 'The code with which it was refused' }),
  documentId: z.uuid().nullable().meta({ description: 'What it became; the same file sent before has the id of then' }),
}).meta({ id: 'Upload' })
export type UploadView = z.output<typeof uploadSchema>

export const nothing = z.undefined().meta({ description: 'Done' })
