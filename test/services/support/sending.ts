import { createHash, randomUUID } from 'node:crypto'
import type { LightMyRequestResponse } from 'fastify'
import sharp from 'sharp'
import type { SignedIn } from '#test/support/app.ts'

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** A photograph as a telephone makes one: where and with what it was taken is in it, and it lies on its side. */
export const photo = (colour = '#a06030', side = 800): Promise<Buffer> => (
  sharp({ create: { width: side, height: Math.round(side * 0.75), channels: 3, background: colour } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({ IFD0: { Make: 'Telefono' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '35/1 5/1 4/1', GPSLongitudeRef: 'W', GPSLongitude: '106/1 39/1 2/1' } })
    .jpeg().toBuffer()
)

export interface ToSend {
  id?: string
  kind?: string
  itemId?: string
  mediaType?: string
  sha256?: string | null
  totalBytes?: number
}

export const begin = (person: SignedIn, applicationId: string, bytes: Buffer, { kind = 'business-proof', mediaType = 'image/jpeg', ...more }: ToSend = {}): Promise<LightMyRequestResponse> => (
  person.post(`/api/applications/${applicationId}/uploads`, { id: randomUUID(), kind, mediaType, totalBytes: bytes.length, ...more })
)

export const sendPiece = (person: SignedIn, uploadId: string, offset: number, bytes: Buffer): Promise<LightMyRequestResponse> => person.inject('PATCH', `/api/uploads/${uploadId}`, {
  body: bytes, headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': String(offset) },
})

export const endUpload = (person: SignedIn, uploadId: string): Promise<LightMyRequestResponse> => person.post(`/api/uploads/${uploadId}/completion`)

/** Sends a whole file in pieces; the answer is the first refusal, or that to its end. */
export async function sendFile(person: SignedIn, applicationId: string, bytes: Buffer, toSend: ToSend = {}, pieceBytes = 256 * 1024): Promise<LightMyRequestResponse> {
  const begun = await begin(person, applicationId, bytes, toSend)
  if (begun.statusCode !== 201) return begun
  const upload = begun.json<{ id: string; receivedBytes: number }>()
  for (let offset = upload.receivedBytes; offset < bytes.length; offset += pieceBytes) {
    const answer = await sendPiece(person, upload.id, offset, bytes.subarray(offset, offset + pieceBytes))
    if (answer.statusCode !== 200) return answer
  }
  return endUpload(person, upload.id)
}

/** The same, that must succeed. @returns the document's id */
export async function sent(person: SignedIn, applicationId: string, bytes: Buffer, toSend: ToSend = {}): Promise<string> {
  const answer = await sendFile(person, applicationId, bytes, toSend)
  const { documentId } = answer.json<{ documentId?: string }>()
  if (!documentId) throw new Error(`Sending answered ${answer.statusCode} ${answer.body}`)
  return documentId
}
