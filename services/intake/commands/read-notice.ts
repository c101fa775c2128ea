import { Notice } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'

/** Keeps when she first opened a notice. @throws 404 for somebody else's */
export async function readNotice(ctx: Context, noticeId: string): Promise<{ readAt: string }> {
  const notice = await ctx.em.findOne(Notice, { id: noticeId, personId: ctx.actor.personId ?? '' })
  if (!notice) throw notFound()
  notice.readAt ??= ctx.now
  await ctx.em.flush()
  return { readAt: notice.readAt.toISOString() }
}
