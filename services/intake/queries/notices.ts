import type { z } from 'zod'
import { Letter, Notice } from '#db/entities/index.ts'
import type { Context } from '#platform/context/index.ts'
import { notFound } from '#platform/errors/index.ts'
import type { noticeListSchema, noticeSchema } from '../schemas/notices.ts'

/** The actor's own notices, newest first; `before` is the last one of the page before. */
export async function myNotices(ctx: Context, { before, limit }: { before?: string | undefined; limit: number }): Promise<z.output<typeof noticeListSchema>> {
  const personId = ctx.actor.personId ?? ''
  const notices = await ctx.em.find(Notice, { personId, ...(before && { id: { $lt: before } }) }, { orderBy: { id: 'desc' }, limit })
  const unread = await ctx.em.count(Notice, { personId, readAt: null })
  return { unread, notices: notices.map(summaryOf) }
}

/** @throws 404 for somebody else's */
export async function myNotice(ctx: Context, noticeId: string): Promise<z.output<typeof noticeSchema>> {
  const notice = await ctx.em.findOne(Notice, { id: noticeId, personId: ctx.actor.personId ?? '' })
  if (!notice) throw notFound()
  const letter = await ctx.em.count(Letter, { noticeId }) > 0
  return { ...summaryOf(notice), body: notice.body, locale: notice.locale, textVersion: notice.textVersion, letter }
}

function summaryOf({ id, kind, subject, applicationId, loanId, businessDate, readAt }: Notice) {
  return { id, kind, subject, applicationId, loanId, businessDate, readAt: readAt?.toISOString() ?? null }
}
