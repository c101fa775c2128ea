import type { Cents } from '#domain/money/cents.ts'
import { sumCents } from '#domain/money/cents.ts'
import { borneBy, type SourceKind, type Waterfall } from './waterfall.ts'

/** What one pledge bore of a claim when it was made, and what it bears of it now. */
export interface ClaimPart {
  sourceKind: SourceKind
  claimedCents: Cents
  borneCents: Cents
  /** What its pledge has left, whatever it bears elsewhere. */
  leftCents: Cents
}

/**
 * What each pledge should bear of a claim of which so much is lost still. The tiers bear again in the order of the waterfall,
 * each what it bore then: so what is recovered refills the last tier first. It depends on the amount alone: a recovery that is
 * taken back leaves what was before it, to the cent.
 * @param lostCents not negative; above the claim, all of it
 */
export function stillBorne(parts: readonly Pick<ClaimPart, 'sourceKind' | 'claimedCents'>[], lostCents: Cents, waterfall: Waterfall): Cents[] {
  return borneBy(lostCents, parts.map(({ sourceKind, claimedCents }) => ({ sourceKind, weightCents: claimedCents, leftCents: claimedCents })), waterfall)
}

/**
 * How a claim moves once so much of its loan is lost still: what is given back to each pledge (positive), or taken again
 * (negative) where a recovery was taken back. No pledge is taken below zero: where it gave elsewhere meanwhile, the loan is
 * exposed for the rest.
 * @returns one change a part, in their order, mostly zero
 */
export function claimMoves(parts: readonly ClaimPart[], lostCents: Cents, waterfall: Waterfall): Cents[] {
  const should = stillBorne(parts, lostCents, waterfall)
  return parts.map(({ borneCents, leftCents }, index) => {
    const more = (should[index] ?? 0) - borneCents
    return more > 0 ? 0 - Math.min(more, Math.max(0, leftCents)) : 0 - more
  })
}

/** What a claim may be made for: the principal of a charged-off loan, whole; null where the pledges have less left than that. */
export function claimable(principalCents: Cents, pledges: readonly { leftCents: Cents }[]): Cents | null {
  return principalCents <= sumCents(pledges.map(({ leftCents }) => Math.max(0, leftCents))) ? principalCents : null
}
