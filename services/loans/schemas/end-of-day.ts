import { z } from 'zod'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'

export const endOfDayRunSchema = z.object({
  businessDate: z.iso.date(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  loans: z.int().meta({ description: 'Loans open at the end of the day' }),
  folded: z.int().meta({ description: 'Loans that time or an event had moved, and that were derived again' }),
  lateFees: z.int().meta({ description: 'Late fees charged, or taken back by what came to light' }),
  accruedCents: z.int().meta({ description: 'What the day added to interest income beyond what came in' }),
  notices: z.int().meta({ description: 'Reminders sent for the morning that followed' }),
  ageing: z.array(z.object({ bucket: z.enum(ageingBuckets), loans: z.int(), principalCents: z.int() })),
}).meta({ id: 'EndOfDayRun' })
export type EndOfDayRun = z.output<typeof endOfDayRunSchema>

export const endOfDayRunsSchema = z.object({ runs: z.array(endOfDayRunSchema) }).meta({ id: 'EndOfDayRuns' })
