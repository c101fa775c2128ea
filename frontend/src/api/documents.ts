import { queryOptions } from '@tanstack/react-query'
import { answer, api, intentHeader } from './client.ts'
import { newId } from './new-id.ts'
import { Problem } from './problem.ts'
import type { components } from './schema.d.ts'

export type UploadedDocument = components['schemas']['UploadedDocument']
export type MyDocuments = components['schemas']['MyDocuments']
export type DocumentKind = UploadedDocument['kind']
type Upload = components['schemas']['Upload']

/** What she sent for an application. */
export const documentsQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['documents', applicationId],
    queryFn: () => answer(api.GET('/api/applications/{applicationId}/documents', { params: { path: { applicationId } } })),
  })

/** By which paper she is who she says, without most of its number. */
export const identityQuery = (applicationId: string) =>
  queryOptions({
    queryKey: ['identity', applicationId],
    queryFn: async () => (await answer(api.GET('/api/applications/{applicationId}/identity', { params: { path: { applicationId } } }))).identity,
  })

export const contentOf = (documentId: string): string => `/api/uploaded-documents/${documentId}/content`
export const previewOf = (documentId: string): string => `/api/uploaded-documents/${documentId}/preview`

export interface FileToSend {
  readonly id: string
  readonly applicationId: string
  readonly kind: DocumentKind
  readonly itemId: string | null
  readonly sha256: string | null
  readonly file: Blob
}

/** So small that a line which lasts some seconds carries it: the server takes four times as much. */
const pieceBytes = 64 * 1024

/**
 * Sends a file in pieces and ends it. May be called again at any time, also on another device: it goes on from where the
 * server says it is, and what has become a document is one.
 *
 * @param onProgress told the part that is there, from 0 to 1
 * @throws Problem with the server's code; TypeError when there is no signal
 */
export async function sendFile({ id, applicationId, kind, itemId, sha256, file }: FileToSend, onProgress: (part: number) => void): Promise<Upload> {
  // A key of its own each time: the id makes it once, and the answer must be of now.
  const begun = await answer(api.POST('/api/applications/{applicationId}/uploads', {
    params: { path: { applicationId }, ...intentHeader(newId()) },
    body: { id, kind, totalBytes: file.size, mediaType: file.type, ...(itemId !== null && { itemId }), ...(sha256 !== null && { sha256 }) },
  }))
  let offset = begun.receivedBytes
  let state: Upload['state'] | 'over' = begun.state
  while (state === 'open' && offset < file.size) {
    onProgress(offset / file.size)
    const next = await sendPiece(id, offset, file.slice(offset, offset + pieceBytes))
    offset = next.offset
    state = next.state
  }
  onProgress(1)
  return state === 'done' ? begun : answer(api.POST('/api/uploads/{uploadId}/completion', { params: { path: { uploadId: id } } }))
}

async function sendPiece(uploadId: string, offset: number, piece: Blob): Promise<{ offset: number; state: Upload['state'] | 'over' }> {
  try {
    const { receivedBytes, state } = await answer(api.PATCH('/api/uploads/{uploadId}', {
      params: { path: { uploadId }, header: { 'upload-offset': String(offset) } },
      headers: { 'content-type': 'application/offset+octet-stream' },
      body: '', bodySerializer: () => piece,
    }))
    return { offset: receivedBytes, state }
  } catch (error) {
    // A piece whose answer was lost is there already, or another device was quicker.
    if (error instanceof Problem && error.code === 'upload-offset-wrong') return { offset: Number(error.params['offset']), state: 'open' }
    if (error instanceof Problem && error.code === 'upload-over') return { offset, state: 'over' }
    throw error
  }
}
