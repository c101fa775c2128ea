import { z } from 'zod'
import { localeSchema, localizedSchema } from '#platform/fields/localized.ts'


export const noticeParams = z.strictObject({ noticeId: z.uuid() })

const summary = z.object({
  id: z.uuid(),
  kind: z.string(),
  subject: localizedSchema,
  applicationId: z.uuid().nullable(),
  loanId: z.uuid().nullable(),
  businessDate: z.iso.date(),
  readAt: z.iso.datetime().nullable(),
})

export const noticeListSchema = z.object({
  notices: z.array(summary.meta({ id: 'NoticeSummary' })),
  unread: z.int(),
}).meta({ id: 'NoticeList' })

export const noticesQuery = z.strictObject({ before: z.uuid().optional(), limit: z.coerce.number().int().min(1).max(100).default(50) })

export const noticeSchema = summary.extend({ body: localizedSchema, locale: localeSchema, textVersion: z.string(), letter: z.boolean().meta({ description: 'Whether it is a letter on paper too' }) }).meta({ id: 'Notice' })

export const noticeRead = z.object({ readAt: z.iso.datetime() }).meta({ id: 'NoticeRead' })
