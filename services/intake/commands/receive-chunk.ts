import { LockMode } from '@mikro-orm/postgresql'
import { Upload } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { encryptBytes, keyIdOf } from '#platform/encryption/bytes.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { viewOf } from '../queries/upload.ts'
import type { UploadView } from '../schemas/uploads.ts'

/** Smaller pieces than this would be a row for every few bytes; the last one is as long as it is. */
const leastBytes = 4096

export const chunkPlace = (uploadId: string, startByte: number): string => `upload_chunk.content:${uploadId}:${startByte}`

/**
 * Takes the next piece of a file. One that begins elsewhere than the last one ended is refused with where to go on: so a
 * piece that is sent twice, or by two devices at once, is there once.
 * @throws 404; 409 `upload-offset-wrong` with `offset`, `upload-over`; 422 `upload-chunk-too-small`, `upload-too-long`
 */
export async function receiveChunk(ctx: Context, key: Buffer, { uploadId, offset, bytes }: { uploadId: string; offset: number; bytes: Buffer }): Promise<UploadView> {
  const hers = { id: uploadId, uploadedBy: ctx.actor.personId ?? '', programmeId: ctx.actor.programmeId }
  const upload = await ctx.em.findOne(Upload, hers, { lockMode: LockMode.PESSIMISTIC_WRITE })
  if (!upload) throw notFound()
  if (upload.state !== 'open') throw problem('upload-over', { status: 409, params: { state: upload.state } })
  if (offset !== upload.receivedBytes) throw problem('upload-offset-wrong', { status: 409, params: { offset: upload.receivedBytes } })
  const end = offset + bytes.length
  if (end > upload.totalBytes) throw problem('upload-too-long', { status: 422 })
  if (bytes.length === 0 || (bytes.length < leastBytes && end < upload.totalBytes)) throw problem('upload-chunk-too-small', { status: 422, params: { minimum: leastBytes } })
  await ctx.em.execute(
    `insert into upload_chunk (upload_id, start_byte, content, key_id) values (?, ?, decode(?, 'base64'), ?)`,
    [uploadId, offset, encryptBytes(key, bytes, chunkPlace(uploadId, offset)).toString('base64'), keyIdOf(key)], 'run',
  )
  upload.receivedBytes = end
  await ctx.em.flush()
  return viewOf(upload)
}
