import { Upload, UploadedDocument } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { UploadView } from '../schemas/uploads.ts'

export function viewOf({ id, applicationId, totalBytes, receivedBytes, state, refusal, documentId }: Upload): UploadView {
  return { id, applicationId, totalBytes, receivedBytes, state, refusal, documentId }
}

/**
 * How far an upload is. What became a document is found by its id also when its upload is long forgotten.
 * @throws 404 for another's
 */
export async function uploadView(ctx: Context, uploadId: string): Promise<UploadView> {
  const hers = { id: uploadId, uploadedBy: ctx.actor.personId ?? '', programmeId: ctx.actor.programmeId }
  const upload = await ctx.em.findOne(Upload, hers)
  if (upload) return viewOf(upload)
  const document = await ctx.em.findOne(UploadedDocument, hers)
  if (!document) throw notFound()
  const { id, applicationId, sizeBytes } = document
  return { id, applicationId, totalBytes: sizeBytes, receivedBytes: sizeBytes, state: 'done', refusal: null, documentId: id }
}
