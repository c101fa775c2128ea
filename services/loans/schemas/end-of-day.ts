import { z } from 'zod'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'

export const endOfDayRunSchema = z.object({
  businessDate: z.iso.date(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  loans: z.int().meta({ description: 'Loans open at the end of the day' }),
  notices: z.int().meta({ description: 'Reminders sent for the morning that followed' }),
  ageing: z.array(z.object({ bucket: z.enum(ageingBuckets), loans: z.int(), principalCents: z.int() })),
}).meta({ id: 'EndOfDayRun' })
export type EndOfDayRun = z.output<typeof endOfDayRunSchema>

export const endOfDayRunsSchema = z.object({ runs: z.array(endOfDayRunSchema) }).meta({ id: 'EndOfDayRuns' })
