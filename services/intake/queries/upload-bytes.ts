import { createHash } from 'node:crypto'
import { Upload } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { decryptBytes } from '#platform/encryption/bytes.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { chunkPlace } from '../commands/receive-chunk.ts'

export interface UploadBytes {
  bytes: Buffer
  sha256: string
  /** False where the sender said another one. */
  asDeclared: boolean
}

/**
 * The whole file of an upload that has all its pieces; null where it is done.
 * @throws 404; 409 `upload-incomplete` with `offset`; 422 with the code with which it was refused before
 */
export async function uploadBytes(ctx: Context, key: Buffer, uploadId: string): Promise<UploadBytes | null> {
  const upload = await ctx.em.findOne(Upload, { id: uploadId, uploadedBy: ctx.actor.personId ?? '', programmeId: ctx.actor.programmeId })
  if (!upload) throw notFound()
  if (upload.state === 'done') return null
  if (upload.refusal !== null) throw problem(upload.refusal, { status: 422 })
  if (upload.receivedBytes < upload.totalBytes) throw problem('upload-incomplete', { status: 409, params: { offset: upload.receivedBytes } })
  const rows = await ctx.em.execute<{ startByte: number; content: Buffer }[]>(
    'select start_byte as "startByte", content from upload_chunk where upload_id = ? order by start_byte', [uploadId],
  )
  const bytes = Buffer.concat(rows.map(({ startByte, content }) => decryptBytes(key, content, chunkPlace(uploadId, startByte))))
  // Another device was quicker: what it became, or why it was refused, is asked again.
  if (bytes.length !== upload.totalBytes) throw problem('busy', { status: 409 })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { bytes, sha256, asDeclared: upload.sha256 === null || upload.sha256 === sha256 }
}
