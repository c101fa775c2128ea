import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import { visibleTo } from '../access.ts'
import type { PaperFile } from '#platform/documents/index.ts'

/**
 * The exact bytes of a kept paper of a loan that the actor may see.
 * @throws 404 `not-found`
 */
export async function document(ctx: Context, documentId: string): Promise<PaperFile> {
  const visible = visibleTo(ctx.actor)
  const [row] = await ctx.em.execute<PaperFile[]>(
    `select d.file_name as "fileName", d.content from document d join loan l on l.id = d.loan_id where d.id = ? and ${visible.sql}`,
    [documentId, ...visible.params],
  )
  if (!row) throw notFound()
  return row
}
