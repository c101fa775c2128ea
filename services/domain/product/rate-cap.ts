import type { Cents } from '#domain/money/cents.ts'
import type { AnnualRatePercent } from '#domain/rate/annual-rate.ts'
import type { StartFeeClass } from './fee-class.ts'

/** Kinds of lender that the laws on rates tell apart. */
export const lenderTypes = ['loan-fund', 'bank', 'credit-union'] as const
export type LenderType = (typeof lenderTypes)[number]

/** What a year of a loan may cost at most, as a state's law says it for a kind of lender and amounts from … through …. */
export interface RateCap {
  /** Two letters: 'NM'. */
  state: string
  lenderType: LenderType
  fromCents: Cents
  throughCents: Cents
  annualPercent: AnnualRatePercent
  /** The fees that count, beside interest. */
  counts: readonly StartFeeClass[]
}

/** The caps that the lender knows, and which of them are its own: by where it lends and what it is. Dated as a setting. */
export interface CapRules {
  state: string
  lenderType: LenderType
  caps: readonly RateCap[]
}

/** The caps that hold for some amount between two; none where the law leaves such loans alone. */
export const capsWithin = ({ state, lenderType, caps }: CapRules, { minAmountCents, maxAmountCents }: { minAmountCents: Cents; maxAmountCents: Cents }): RateCap[] => (
  caps.filter((cap) => cap.state === state && cap.lenderType === lenderType && cap.fromCents <= maxAmountCents && cap.throughCents >= minAmountCents)
)

/** The caps that hold for an amount: what is advanced, without the fees that are added to it. */
export const capsFor = (rules: CapRules, amountCents: Cents): RateCap[] => capsWithin(rules, { minAmountCents: amountCents, maxAmountCents: amountCents })
