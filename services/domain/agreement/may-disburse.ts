import { sameFiguresWhenFundedOn } from './agreement-terms.ts'
import type { Quote } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'

export interface Disbursing {
  personId: string
  /** Of the loan. */
  partyIds: readonly string[]
  decidedBy: string
  secondBy: string | null
  agreement: { terms: Terms; quote: Quote; goodThrough: string }
  disbursedOn: string
}

export const hindrances = ['party-yourself', 'decided-by-you', 'agreement-expired', 'figures-moved'] as const
export type Hindrance = (typeof hindrances)[number]

/**
 * Why somebody must not send a signed loan's money on a day; null where she may. Four eyes: neither whoever approved it,
 * nor the second who agreed, nor a party. And only under what was signed: not past its date, and with every figure as it
 * is on the paper.
 */
export function hindranceOf({ personId, partyIds, decidedBy, secondBy, agreement, disbursedOn }: Disbursing): Hindrance | null {
  if (partyIds.includes(personId)) return 'party-yourself'
  if (personId === decidedBy || personId === secondBy) return 'decided-by-you'
  if (disbursedOn > agreement.goodThrough) return 'agreement-expired'
  return sameFiguresWhenFundedOn(agreement, disbursedOn) ? null : 'figures-moved'
}
