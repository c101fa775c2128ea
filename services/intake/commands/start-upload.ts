import { ApplicationParty, MissingItem, Upload, UploadedDocument, type Application } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound, problem } from '#platform/errors/index.ts'
import { refusalOfDeclared } from '#platform/files/index.ts'
import { settingOn } from '#services/programmes/index.ts'
import { lockApplication, requireMove } from '../case/application-for.ts'
import { paperPerson } from '../case/paper-person.ts'
import { sameDocument } from '../case/same-document.ts'
import { uploadView, viewOf } from '../queries/upload.ts'
import type { StartUpload, UploadView } from '../schemas/uploads.ts'

const hourMs = 3_600_000

/**
 * Begins to take in a file, piece by piece. The same id finds the upload as far as it is, on whichever device; a file that
 * is there already for the same purpose is done before a byte was sent.
 * @throws 404; 409 `application-not-open`, `assistance-ended`, `id-taken`, `item-resolved`; 422 `file-type-not-allowed`, `heic-not-readable`,
 *   `file-too-big`, `too-many-files`, `files-too-big-together`; 429 `too-many-uploads`
 */
export async function startUpload(ctx: Context, input: { applicationId: string } & StartUpload): Promise<UploadView> {
  const application = await lockApplication(ctx, input.applicationId)
  const personId = await paperPerson(ctx, application.id)
  const before = await startedBefore(ctx, input)
  if (before) return before
  requireMove(application, 'send-paper')
  const item = await itemOf(ctx, personId, input)
  const refusal = refusalOfDeclared(input.mediaType)
  if (refusal) throw problem(refusal, { status: 422 })
  const { id, totalBytes, mediaType, sha256 = null } = input
  const purpose = { applicationId: application.id, personId, itemId: item?.id ?? null, kind: item?.kind ?? input.kind }
  const same = sha256 === null ? null : await sameDocument(ctx, { ...purpose, originalSha256: sha256 })
  if (!same) await refuseTooMuch(ctx, application, totalBytes)
  const upload = ctx.em.create(Upload, {
    id, programmeId: application.programmeId, uploadedBy: ctx.actor.personId ?? personId, ...purpose, mediaType, sha256, totalBytes, startedAt: ctx.now,
    ...(same && { state: 'done' as const, documentId: same, receivedBytes: totalBytes }),
  })
  await ctx.em.flush()
  return viewOf(upload)
}

async function startedBefore(ctx: Context, input: { applicationId: string } & StartUpload): Promise<UploadView | null> {
  const { id, applicationId, totalBytes, sha256 = null } = input
  const upload = await ctx.em.findOne(Upload, { id })
  const isHers = (row: Upload | UploadedDocument) => row.uploadedBy === ctx.actor.personId && row.applicationId === applicationId
  if (upload) {
    if (!isHers(upload) || upload.totalBytes !== totalBytes || upload.sha256 !== sha256) throw problem('id-taken', { status: 409 })
    return viewOf(upload)
  }
  const document = await ctx.em.findOne(UploadedDocument, { id })
  if (!document) return null
  if (!isHers(document)) throw problem('id-taken', { status: 409 })
  return uploadView(ctx, id)
}

/** What was asked of her: of her alone, or of any of those who ask, whom a guarantor is not. */
async function itemOf(ctx: Context, personId: string, { applicationId, itemId }: { applicationId: string } & StartUpload): Promise<MissingItem | null> {
  if (!itemId) return null
  const item = await ctx.em.findOne(MissingItem, { id: itemId, applicationId })
  if (!item || !await isAskedOf(ctx, item, personId)) throw notFound()
  if (item.resolvedAt !== null) throw problem('item-resolved', { status: 409 })
  return item
}

async function isAskedOf(ctx: Context, item: MissingItem, personId: string): Promise<boolean> {
  if (item.personId !== null) return item.personId === personId
  return await ctx.em.count(ApplicationParty, { applicationId: item.applicationId, personId, role: { $ne: 'guarantor' } }) > 0
}

interface Sent { files: number; bytes: number; inTheHour: number }

/** What is here and what is on its way count alike, so that no number of half-sent files fills the record. */
async function refuseTooMuch(ctx: Context, application: Application, totalBytes: number): Promise<void> {
  const { mostBytesAFile, mostFiles, mostBytesTogether, mostAnHour } = await settingOn(ctx, 'uploads')
  if (totalBytes > mostBytesAFile) throw problem('file-too-big', { status: 422, params: { megabytes: Math.floor(mostBytesAFile / 1_000_000) } })
  const [sent] = await ctx.em.execute<Sent[]>(
    `select count(*)::int as files, coalesce(sum(bytes), 0)::bigint as bytes,
       (select count(*)::int from upload where uploaded_by = ? and started_at > ?) as "inTheHour"
     from (select size_bytes as bytes from uploaded_document where application_id = ?
       union all select total_bytes from upload where application_id = ? and state = 'open') as each`,
    [ctx.actor.personId, new Date(ctx.now.getTime() - hourMs), application.id, application.id],
  )
  if (!sent) return
  if (sent.inTheHour >= mostAnHour) throw problem('too-many-uploads', { status: 429 })
  if (sent.files >= mostFiles) throw problem('too-many-files', { status: 422, params: { maximum: mostFiles } })
  if (sent.bytes + totalBytes > mostBytesTogether) throw problem('files-too-big-together', { status: 422, params: { megabytes: Math.floor(mostBytesTogether / 1_000_000) } })
}
