import { z } from 'zod'
import { localeSchema, localizedSchema } from '#platform/fields/localized.ts'
import { lineOrNothing, searchedWords } from '#platform/fields/text.ts'

export const deadlineSchema = z.object({
  kind: z.enum(['incompleteness-notice', 'respond-by', 'decision', 'counter-expiry']),
  on: z.iso.date(),
  daysLeft: z.int().meta({ description: 'Negative once it has passed' }),
  day: z.int().meta({ description: 'Day `day` of `of`' }),
  of: z.int(),
}).meta({ id: 'Deadline' })

export const queueFilters = ['all', 'mine', 'waiting-on-me', 'to-decide', 'second', 'missing', 'over-limit', 'spanish'] as const

export const queueRowSchema = z.object({
  applicationId: z.uuid(),
  reference: z.string(),
  version: z.int(),
  status: z.enum(['incomplete', 'complete', 'proposed', 'countered']),
  people: z.array(z.string()).meta({ description: 'Those who asked, the applicant first; an invited name where she has not joined' }),
  businessName: z.string(),
  purpose: z.string(),
  amountCents: z.int(),
  installments: z.int(),
  productName: localizedSchema,
  locale: localeSchema,
  receivedOn: z.iso.date(),
  deadline: deadlineSchema.nullable(),
  group: z.enum(['overdue', 'within-3', 'within-7', 'later']),
  nextStep: z.enum(['decide', 'second-opinion', 'wait-for-second', 'look-at-papers', 'wait-for-papers', 'wait-for-answer']),
  waitingOn: z.enum(['me', 'officer', 'second-person', 'applicant']),
  missing: z.int(),
  overMyLimit: z.boolean(),
  officer: z.object({ personId: z.uuid(), name: z.string() }).nullable(),
  standsIn: z.object({ personId: z.uuid(), name: z.string() }).nullable().meta({ description: 'Who stands in for its officer today' }),
}).meta({ id: 'QueueRow' })
export type QueueRow = z.output<typeof queueRowSchema>

export const queueSchema = z.object({
  businessDate: z.iso.date(),
  limitCents: z.int().meta({ description: 'What the reader may lend alone' }),
  counts: z.record(z.enum(queueFilters), z.int()).meta({ description: 'How many each filter shows' }),
  rows: z.array(queueRowSchema).meta({ description: 'Nearest legal deadline first' }),
}).meta({ id: 'Queue' })
export type Queue = z.output<typeof queueSchema>

export const queueQuery = z.strictObject({
  filter: z.enum(queueFilters).default('all').meta({ description: '`mine`: given to the reader, or waiting on her: nobody has it yet, or it wants a second yes that she may give' }),
  officerId: z.union([z.uuid(), z.literal('nobody')]).optional().meta({ description: 'Only this officer’s, or nobody’s' }),
})
const search = searchedWords.meta({ description: 'Parts of a name, a business or a reference, in any order; accents and capitals do not count' })
export const searchQueue = queueQuery.extend({ search }).meta({ id: 'SearchQueue', examples: [{ filter: 'all', search: 'ortega' }] })
/** What of the queue is looked at, as it is kept under a name. */
export const queueView = queueQuery.extend({ search: lineOrNothing(100).optional() }).meta({ id: 'QueueView' })
export type QueueView = z.output<typeof queueView>
