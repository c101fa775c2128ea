import { z } from 'zod'
import { localizedSchema } from '#platform/fields/localized.ts'

export const deliveryParams = z.strictObject({ deliveryId: z.uuid() })

export const postedSchema = z.object({ deliveryId: z.uuid(), state: z.literal('sent'), postedAt: z.iso.datetime() }).meta({ id: 'Posted' })

export const lettersToPostSchema = z.object({
  letters: z.array(z.object({
    deliveryId: z.uuid(),
    noticeId: z.uuid().meta({ description: 'Its PDF is at /api/notices/{noticeId}/letter' }),
    applicationId: z.uuid().nullable(),
    to: z.string(),
    subject: localizedSchema,
    since: z.iso.date(),
  }).meta({ id: 'LetterToPost' })),
}).meta({ id: 'LettersToPost' })
export type LettersToPost = z.output<typeof lettersToPostSchema>

export const fileLetterSchema = z.object({
  noticeId: z.uuid().meta({ description: 'Its PDF is at /api/notices/{noticeId}/letter' }),
  kind: z.string(),
  to: z.string(),
  on: z.iso.date(),
  subject: localizedSchema,
  textVersion: z.string(),
  sha256: z.string().meta({ description: 'Of its bytes as they were sent' }),
  ways: z.array(z.object({
    deliveryId: z.uuid(),
    channel: z.enum(['mail', 'text', 'paper', 'screen']),
    state: z.enum(['queued', 'sent', 'delivered', 'failed', 'given-up', 'held']),
    at: z.iso.datetime().nullable().meta({ description: 'When it was sent or arrived; for the screen, when she opened it' }),
  })),
}).meta({ id: 'FileLetter' })
