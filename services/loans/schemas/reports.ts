import { z } from 'zod'
import { ageingBuckets } from '#domain/ageing/ageing-bucket.ts'
import { localizedSchema } from '#platform/fields/localized.ts'

const cents = z.int()
const atRisk = z.object({
  principalCents: cents, shareBasisPoints: z.int().meta({ description: 'Part of the gross portfolio, in hundredths of a percent' }),
}).meta({ id: 'AtRisk' })

const portfolio = z.object({
  loans: z.int(),
  principalCents: cents.meta({ description: 'Gross portfolio: all outstanding principal' }),
  pastDueCents: cents,
  ageing: z.array(z.object({ bucket: z.enum(ageingBuckets), loans: z.int(), principalCents: cents })),
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
