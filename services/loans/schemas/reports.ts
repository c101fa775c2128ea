import { z } from 'zod'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { localizedSchema } from '#platform/fields/localized.ts'

const cents = z.int()
const atRisk = z.object({
  principalCents: cents, sharePerMille: z.int().meta({ description: 'Part of the gross portfolio, in tenths of a percent' }),
}).meta({ id: 'AtRisk' })

const portfolio = z.object({
  loans: z.int(),
  principalCents: cents.meta({ description: 'Gross portfolio: all outstanding principal' }),
  pastDueCents: cents,
  ageing: z.array(atRisk.extend({ bucket: z.enum(ageingBuckets), loans: z.int() })).meta({ description: 'By the oldest unpaid payment; their shares add up to 1,000' }),
  late: atRisk.meta({ description: 'Principal of loans with any payment late' }),
  par30: atRisk.meta({ description: 'Principal of loans with any payment more than 30 days late' }),
  par60: atRisk,
  par90: atRisk,
})

export const portfolioAtRiskQuery = z.object({ on: z.iso.date().optional().meta({ description: 'At the end of this day; today as it stands where it is left out' }) })

export const portfolioAtRiskSchema = z.object({
  asOf: z.iso.date().nullable().meta({ description: 'The day it is true of: the last one closed by the day asked for, or today; null where none was closed' }),
  total: portfolio,
  products: z.array(portfolio.extend({ productId: z.uuid(), code: z.string(), name: localizedSchema })),
}).meta({ id: 'PortfolioAtRisk' })
export type PortfolioAtRiskReport = z.output<typeof portfolioAtRiskSchema>
