import { holds, type Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { PaperFile } from '#platform/documents/index.ts'

/**
 * The exact bytes of a notice's letter: for whom it is to, and for the officers and auditors of the programme.
 * @throws 404 for others, and for a notice that is no letter
 */
export async function letter(ctx: Context, noticeId: string): Promise<PaperFile> {
  const [row] = await ctx.em.execute<PaperFile[]>(
    `select d.file_name as "fileName", d.content from letter l join notice n on n.id = l.notice_id join document d on d.id = l.document_id
     where l.notice_id = ? and n.programme_id = ? and (n.person_id = ? or ?)`,
    [noticeId, ctx.actor.programmeId, ctx.actor.personId, holds(ctx.actor, 'officer', 'auditor')],
  )
  if (!row) throw notFound()
  return row
}
