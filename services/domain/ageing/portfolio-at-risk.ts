import type { Cents } from '#domain/money/cents.ts'
import { multiplyRounded } from '#domain/money/rounding.ts'
import { ageingBucketOf, ageingBuckets, type AgeingBucket } from './ageing-bucket.ts'

/** Loans that are equally late, together. */
export interface LoansByDays { daysPastDue: number; loans: number; principalCents: Cents; pastDueCents: Cents }

/** `sharePerMille` is the part of the gross portfolio in tenths of a percent, as it is shown; 0 of no portfolio. */
export interface AtRisk { principalCents: Cents; sharePerMille: number }

export interface PortfolioAtRisk {
  loans: number
  /** The gross portfolio: all outstanding principal. */
  principalCents: Cents
  pastDueCents: Cents
  /** Its shares add up to 1,000, and those past a number of days to the portfolio at risk of so many. */
  ageing: (AtRisk & { bucket: AgeingBucket; loans: number })[]
  /** All with any payment late. */
  late: AtRisk
  par30: AtRisk
  par60: AtRisk
  par90: AtRisk
}

type Summed = 'loans' | 'principalCents' | 'pastDueCents'
const sumOf = (groups: readonly LoansByDays[], what: Summed): number => groups.reduce((sum, group) => sum + group[what], 0)

/**
 * Ageing and portfolio at risk (domain.md section 6): "outstanding principal of loans with any payment more than 30 (60,
 * 90) days late ÷ gross loan portfolio".
 *
 * Only what is later than so many days is rounded, each by itself; a bucket's share is what lies between two of them. So
 * no bucket is a whole tenth away from its part, all together are 100.0 %, and no figure on the page disputes another. A
 * largest remainder would make the sum too, but not the portfolio at risk out of its buckets.
 */
export function portfolioAtRisk(groups: readonly LoansByDays[]): PortfolioAtRisk {
  const gross = sumOf(groups, 'principalCents')
  const atRisk = (late: readonly LoansByDays[]): AtRisk => {
    const principalCents = sumOf(late, 'principalCents')
    return { principalCents, sharePerMille: gross === 0 ? 0 : multiplyRounded(principalCents, 1_000, { times: 1, per: gross }, 'half-up') }
  }
  const moreThan = (days: number): AtRisk => atRisk(groups.filter(({ daysPastDue }) => daysPastDue > days))
  const from = (place: number): AtRisk => atRisk(groups.filter(({ daysPastDue }) => ageingBuckets.indexOf(ageingBucketOf(daysPastDue)) >= place))
  return {
    loans: sumOf(groups, 'loans'), principalCents: gross, pastDueCents: sumOf(groups, 'pastDueCents'),
    ageing: ageingBuckets.map((bucket, place) => {
      const inBucket = groups.filter(({ daysPastDue }) => ageingBucketOf(daysPastDue) === bucket)
      const sharePerMille = from(place).sharePerMille - from(place + 1).sharePerMille
      return { bucket, loans: sumOf(inBucket, 'loans'), principalCents: sumOf(inBucket, 'principalCents'), sharePerMille }
    }),
    late: moreThan(0), par30: moreThan(30), par60: moreThan(60), par90: moreThan(90),
  }
}
