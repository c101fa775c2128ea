import type { Cents } from '#domain/money/cents.ts'
import { multiplyRounded } from '#domain/money/rounding.ts'
import { ageingBucketOf, ageingBuckets, type AgeingBucket } from './ageing-bucket.ts'

/** Loans that are equally late, together. */
export interface LoansByDays { daysPastDue: number; loans: number; principalCents: Cents; pastDueCents: Cents }

/** `shareBasisPoints` is the part of the gross portfolio, in hundredths of a percent; 0 of no portfolio. */
export interface AtRisk { principalCents: Cents; shareBasisPoints: number }

export interface PortfolioAtRisk {
  loans: number
  /** The gross portfolio: all outstanding principal. */
  principalCents: Cents
  pastDueCents: Cents
  ageing: { bucket: AgeingBucket; loans: number; principalCents: Cents }[]
  par30: AtRisk
  par60: AtRisk
  par90: AtRisk
}

type Summed = 'loans' | 'principalCents' | 'pastDueCents'
const sumOf = (groups: readonly LoansByDays[], what: Summed): number => groups.reduce((sum, group) => sum + group[what], 0)

/**
 * Ageing and portfolio at risk (domain.md section 6): "outstanding principal of loans with any payment more than 30 (60,
 * 90) days late ÷ gross loan portfolio".
 */
export function portfolioAtRisk(groups: readonly LoansByDays[]): PortfolioAtRisk {
  const gross = sumOf(groups, 'principalCents')
  const moreThan = (days: number): AtRisk => {
    const principalCents = sumOf(groups.filter(({ daysPastDue }) => daysPastDue > days), 'principalCents')
    return { principalCents, shareBasisPoints: gross === 0 ? 0 : multiplyRounded(principalCents, 10_000, { times: 1, per: gross }, 'half-even') }
  }
  return {
    loans: sumOf(groups, 'loans'), principalCents: gross, pastDueCents: sumOf(groups, 'pastDueCents'),
    ageing: ageingBuckets.map((bucket) => {
      const inBucket = groups.filter(({ daysPastDue }) => ageingBucketOf(daysPastDue) === bucket)
      return { bucket, loans: sumOf(inBucket, 'loans'), principalCents: sumOf(inBucket, 'principalCents') }
    }),
    par30: moreThan(30), par60: moreThan(60), par90: moreThan(90),
  }
}
