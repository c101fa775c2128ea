import { randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import type { SignedIn } from '#test/support/app.ts'
import { sha256 } from '#test/services/support/sending.ts'
import type { HostileUpload } from './hostile-files.ts'

/** Who sends, and for which application. */
export interface Sender { person: SignedIn; applicationId: string }

const chunkType = 'application/offset+octet-stream'
const leastPiece = 4096

/** Plays one attempt as it is meant, whatever it is answered, and gives every answer. */
export async function sendHostile({ person, applicationId }: Sender, upload: HostileUpload): Promise<LightMyRequestResponse[]> {
  const answers: LightMyRequestResponse[] = []
  const keep = async (answer: Promise<LightMyRequestResponse>) => {
    const got = await answer
    answers.push(got)
    return got
  }
  const { bytes, kind, mediaType, manner, where } = upload
  const id = manner === 'id-is-a-path' ? '../../../../tmp/x' : randomUUID()
  const place = `/api/uploads/${encodeURIComponent(id)}`
  const totalBytes = manner === 'too-little' ? Math.max(1, bytes.length - 1 - Math.floor(where * 50)) : manner === 'too-much' ? bytes.length + 1 + Math.floor(where * 50) : bytes.length
  const begin = (more: object = {}) => keep(person.post(`/api/applications/${applicationId}/uploads`, { id, kind, mediaType, totalBytes, ...(manner === 'wrong-hash' && { sha256: sha256(Buffer.from(kind)) }), ...more }))
  const piece = (offset: number | string, part: Buffer) => keep(person.inject('PATCH', place, { body: part, headers: { 'content-type': chunkType, 'upload-offset': String(offset) } }))
  const end = () => keep(person.post(`${place}/completion`))
  const half = Math.floor(where * bytes.length)

  if (manner !== 'not-begun' && (await begin()).statusCode >= 400) return answers
  switch (manner) {
    case 'out-of-order': {
      await piece(half, bytes.subarray(half))
      await piece(0, bytes)
      break
    }
    case 'twice': {
      await piece(0, bytes)
      await piece(0, bytes)
      await begin()
      break
    }
    case 'ends-early': {
      if (half >= leastPiece) await piece(0, bytes.subarray(0, half))
      await end()
      await piece(half >= leastPiece ? half : 0, bytes.subarray(half >= leastPiece ? half : 0))
      break
    }
    case 'tiny-pieces': {
      await piece(0, bytes.subarray(0, 1 + Math.floor(where * 20)))
      await piece(0, Buffer.alloc(0))
      await piece(0, bytes)
      break
    }
    case 'again-with-other-bytes': {
      await begin({ totalBytes: totalBytes + 1 })
      await piece(0, Buffer.alloc(bytes.length, 65))
      await piece(0, bytes)
      break
    }
    case 'no-offset': {
      await keep(person.inject('PATCH', place, { body: bytes, headers: { 'content-type': chunkType } }))
      break
    }
    case 'strange-offset': {
      for (const offset of ['-1', '1e3', '../0', '99999999999', '9999999999', '0x0', 'NaN']) await piece(offset, bytes)
      break
    }
    case 'json-piece': {
      await keep(person.inject('PATCH', place, { body: { bytes: bytes.toString('base64').slice(0, 2000) }, headers: { 'upload-offset': '0' } }))
      await keep(person.inject('PATCH', place, { body: bytes, headers: { 'content-type': 'multipart/form-data; boundary=x', 'upload-offset': '0' } }))
      break
    }
    case 'two-at-once': {
      await Promise.all([piece(0, bytes), piece(0, bytes)])
      await Promise.all([end(), end()])
      break
    }
    default: {
      await piece(0, bytes)
    }
  }
  await end()
  return answers
}
