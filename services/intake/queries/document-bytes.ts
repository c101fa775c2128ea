import { isParty } from '../case/application-for.ts'
import { holds, type Context } from '#platform/context/index.ts'
import { decryptBytes } from '#platform/encryption/bytes.ts'
import { notFound } from '#platform/errors/index.ts'
import { mayUsePaper } from '../case/paper-person.ts'

export type DocumentPart = 'content' | 'preview'

export const documentPlace = (documentId: string, part: DocumentPart): string => `uploaded_document.${part}:${documentId}`

interface Row { applicationId: string; personId: string; uploadedBy: string; mediaType: 'image/jpeg' | 'application/pdf'; kind: string; isDraft: boolean; bytes: Buffer | null }

export interface DocumentBytes { mediaType: string; fileName: string; content: Buffer }

/**
 * The picture or paper itself, for her who it is of, for who took a photo of it for her and helps her still, and for officers once she asked who are no
 * party themselves.
 * @throws 404 for everybody else, and for the preview of a paper that has none
 */
export async function documentBytes(ctx: Context, key: Buffer, { documentId, part }: { documentId: string; part: DocumentPart }): Promise<DocumentBytes> {
  const [row] = await ctx.em.execute<Row[]>(
    `select d.application_id as "applicationId", d.person_id as "personId", d.uploaded_by as "uploadedBy", d.media_type as "mediaType", d.kind, a.received_at is null as "isDraft", d.${part} as bytes
     from uploaded_document d join application a on a.id = d.application_id where d.id = ? and d.programme_id = ?`,
    [documentId, ctx.actor.programmeId],
  )
  if (!row?.bytes || !await maySee(ctx, row)) throw notFound()
  const { mediaType, kind } = row
  return {
    mediaType: part === 'preview' ? 'image/jpeg' : mediaType, fileName: `${kind}-${documentId.slice(0, 8)}.${mediaType === 'application/pdf' ? 'pdf' : 'jpg'}`,
    content: decryptBytes(key, row.bytes, documentPlace(documentId, part)),
  }
}

async function maySee(ctx: Context, row: Row): Promise<boolean> {
  if (await mayUsePaper(ctx, row)) return true
  return holds(ctx.actor, 'officer') && !row.isDraft && !await isParty(ctx, row.applicationId)
}
