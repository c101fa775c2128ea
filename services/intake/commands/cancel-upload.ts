import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'

/** Forgets a file that is on its way or was refused. What became a document stays. @throws 404 */
export async function cancelUpload(ctx: Context, uploadId: string): Promise<void> {
  const gone = await ctx.em.execute<unknown[]>(
    `delete from upload where id = ? and uploaded_by = ? and programme_id = ? and state <> 'done' returning id`,
    [uploadId, ctx.actor.personId, ctx.actor.programmeId],
  )
  if (gone.length === 0) throw notFound()
}
