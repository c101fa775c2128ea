import { LockMode } from '@mikro-orm/postgresql'
import { Person, Upload, type Application } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { encryptBytes, keyIdOf } from '#platform/encryption/bytes.ts'
import { notFound } from '#platform/errors/index.ts'
import type { KeptFile } from '#platform/files/index.ts'
import { sendNotice } from '#platform/notify/index.ts'
import { lockApplication, requireMove } from '../case/application-for.ts'
import { officersFor } from '../case/officers-for.ts'
import { paperPerson } from '../case/paper-person.ts'
import { recordChange } from '../case/record-change.ts'
import { sameDocument } from '../case/same-document.ts'
import { documentPlace } from '../queries/document-bytes.ts'
import { viewOf } from '../queries/upload.ts'
import type { UploadView } from '../schemas/uploads.ts'

/**
 * Keeps what an upload became and forgets its pieces. Of two devices that end the same upload, and of two uploads of the
 * same file, there is one document.
 * @param file as the reader made it anew (services/platform/files)
 * @throws 404; 409 `application-not-open`, `assistance-ended`
 */
export async function completeUpload(ctx: Context, key: Buffer, { uploadId, file, sha256 }: { uploadId: string; file: KeptFile; sha256: string }): Promise<UploadView> {
  const found = await uploadOf(ctx, uploadId)
  const application = await lockApplication(ctx, found.applicationId)
  const upload = await lockUpload(ctx, uploadId)
  if (upload.state !== 'open') return viewOf(upload)
  requireMove(application, 'send-paper')
  // Begun by whoever helped her: it is kept only while that lasts.
  if (await paperPerson(ctx, application.id) !== upload.personId) throw notFound()
  const { applicationId, personId, itemId, kind } = upload
  const same = await sameDocument(ctx, { applicationId, personId, itemId, kind, originalSha256: sha256 })
  if (!same) await keep(ctx, key, upload, file, sha256)
  upload.state = 'done'
  upload.documentId = same ?? upload.id
  await ctx.em.flush()
  await forgetPieces(ctx, uploadId)
  if (!same) {
    await audit(ctx, { action: 'document-sent', subjectKind: 'application', subjectId: application.id, detail: { documentId: upload.id, kind, itemId } })
    await tellOfficers(ctx, application)
    // What is hers to send may be nothing now: the case has other clocks (services/domain/application/clocks.ts).
    if (itemId !== null && application.status === 'incomplete') await recordChange(ctx, application)
  }
  return viewOf(upload)
}

/** Remembers with which code a file was refused, for whoever asks again, and forgets the file. */
export async function refuseUpload(ctx: Context, uploadId: string, code: string): Promise<void> {
  const upload = await lockUpload(ctx, uploadId)
  if (upload.state !== 'open') return
  upload.state = 'refused'
  upload.refusal = code
  await ctx.em.flush()
  await forgetPieces(ctx, uploadId)
}

const hers = (ctx: Context, id: string) => ({ id, uploadedBy: ctx.actor.personId ?? '', programmeId: ctx.actor.programmeId })

async function uploadOf(ctx: Context, uploadId: string): Promise<Upload> {
  const upload = await ctx.em.findOne(Upload, hers(ctx, uploadId))
  if (!upload) throw notFound()
  return upload
}

async function lockUpload(ctx: Context, uploadId: string): Promise<Upload> {
  const upload = await ctx.em.findOne(Upload, hers(ctx, uploadId), { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true })
  if (!upload) throw notFound()
  return upload
}

const forgetPieces = (ctx: Context, uploadId: string) => ctx.em.execute('delete from upload_chunk where upload_id = ?', [uploadId], 'run')

async function keep(ctx: Context, key: Buffer, upload: Upload, file: KeptFile, sha256: string): Promise<void> {
  const { id, programmeId, applicationId, itemId, kind, personId, uploadedBy } = upload
  const encrypted = (bytes: Buffer | null, part: 'content' | 'preview') => bytes && encryptBytes(key, bytes, documentPlace(id, part)).toString('base64')
  await ctx.em.execute(
    `insert into uploaded_document (id, programme_id, application_id, item_id, kind, person_id, uploaded_by, media_type, size_bytes, width, height, pages,
       original_sha256, content, preview, key_id, sent_on, sent_at)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, decode(?, 'base64'), decode(?, 'base64'), ?, ?::date, ?)`,
    [
      id, programmeId, applicationId, itemId, kind, personId, uploadedBy, file.mediaType, file.content.length, file.width, file.height, file.pages,
      sha256, encrypted(file.content, 'content'), encrypted(file.preview, 'preview'), keyIdOf(key), ctx.businessDate, ctx.now,
    ], 'run',
  )
}

/** Her officer hears of it once a day, however many photographs there are; where nobody has the file, every officer. */
async function tellOfficers(ctx: Context, application: Application): Promise<void> {
  if (application.receivedAt === null) return
  const { givenNames, familyNames } = await ctx.em.findOneOrFail(Person, { id: application.applicantId })
  for (const personId of application.officerId === null ? await officersFor(ctx, application.id) : [application.officerId]) {
    await sendNotice(ctx, {
      personId, kind: 'documents-came', occurrence: `${application.id} ${ctx.businessDate}`, applicationId: application.id,
      params: { reference: application.reference, name: `${givenNames} ${familyNames}` },
    })
  }
}
