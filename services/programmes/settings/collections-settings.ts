import { z } from 'zod'
import type { CaseDays } from '#domain/collections/collections-case.ts'

const days = z.int().min(1).max(365)

/** The days of a case about a late loan. */
export const collectionsSettings = z.strictObject({
  callOnDay: days,
  noAnswerAgainDays: days,
  talkedAgainDays: days,
  refusedAgainDays: days,
  longLateDays: z.array(days).max(6),
  secondPersonDay: days,
  chargeOffDay: days,
} satisfies Record<keyof CaseDays, z.ZodType>)
