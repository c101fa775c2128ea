import type { TermsFee } from '#domain/loan/terms.ts'

/**
 * What a fee is to the law. `finance-charge`: a cost of credit (12 CFR 1026.4), in the APR of the box. `state-only`: not that,
 * but counted by a state's cap as charged in connection with the loan (New Mexico: 58-15-17 counts every such fee).
 * `public-official`: passed on to one, counted by nobody. `late`: for what she does later and might not do; in no quote.
 */
export const feeClasses = ['finance-charge', 'state-only', 'public-official', 'late'] as const
export type FeeClass = (typeof feeClasses)[number]

/** The classes of fees at the start, which stand in a product's terms; late and returned-payment fees are `late` and stand beside them. */
export const startFeeClasses = ['finance-charge', 'state-only', 'public-official'] as const satisfies readonly FeeClass[]
export type StartFeeClass = (typeof startFeeClasses)[number]

/** The class of a fee of a loan's terms: by the terms' own words, so that a signed loan keeps it. */
export function classOfFee({ financeCharge, publicOfficial = false }: TermsFee): StartFeeClass {
  if (financeCharge) return 'finance-charge'
  return publicOfficial ? 'public-official' : 'state-only'
}

/** A fee of the terms with its class said in their words. */
export const feeOfClass = (fee: Pick<TermsFee, 'kind' | 'amountCents' | 'how'>, feeClass: StartFeeClass): TermsFee => (
  { ...fee, financeCharge: feeClass === 'finance-charge', ...(feeClass === 'public-official' && { publicOfficial: true }) }
)
