import { UploadedDocument } from '#db/entities/index.ts'
import { audit } from '#platform/audit/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { lockApplication, requireMove } from '../case/application-for.ts'
import { mayUsePaper } from '../case/paper-person.ts'

/**
 * Takes a paper out of a draft, for good. Once she asked, what she sent belongs to the file (12 CFR 1002.12(b)).
 * @throws 404; 409 `application-not-open`
 */
export async function takeDocumentBack(ctx: Context, documentId: string): Promise<void> {
  const document = await ctx.em.findOne(UploadedDocument, { id: documentId, programmeId: ctx.actor.programmeId })
  if (!document || !await mayUsePaper(ctx, document)) throw notFound()
  requireMove(await lockApplication(ctx, document.applicationId), 'take-paper-back')
  await ctx.em.execute('delete from uploaded_document where id = ?', [documentId], 'run')
  await audit(ctx, { action: 'document-taken-back', subjectKind: 'application', subjectId: document.applicationId, detail: { documentId, kind: document.kind } })
}
