import { sumCents } from '#domain/money/cents.ts'
import { splitCents } from '#domain/money/dinero-edge.ts'

/**
 * How a pool stands: what was pledged, what claims took of it and recoveries gave back, what approved loans and open offers have
 * reserved, what it stands behind, and what is left.
 */
export interface PoolStanding {
  pledgedCents: number
  claimedCents: number
  recoveredCents: number
  reservedCents: number
  exposureCents: number
  headroomCents: number
}

/** One loan that a pool stands behind, as the loan's own record says. */
export interface BackedLoan {
  status: 'approved' | 'signed' | 'active' | 'paid-off' | 'charged-off' | 'cancelled'
  amountCents: number
  principalOutstandingCents: number
  /** What pledges bear of it by a claim: that is no exposure any more, it is gone from what was pledged. */
  borneCents?: number
}

/**
 * What one loan takes of its pool: reserved from approval to disbursement, then its principal as far as it is not repaid.
 * Nothing is stored: what is repaid is free again by itself.
 */
export function takenBy({ status, amountCents, principalOutstandingCents, borneCents = 0 }: BackedLoan): { reservedCents: number; exposureCents: number } {
  if (status === 'approved' || status === 'signed') return { reservedCents: amountCents, exposureCents: 0 }
  // A charged-off loan's principal is what a claim is made for: it is not free, until the claim has taken it from the pledges.
  if (status === 'active' || status === 'charged-off') return { reservedCents: 0, exposureCents: principalOutstandingCents - borneCents }
  return { reservedCents: 0, exposureCents: 0 }
}

/** A claim that stands: what it was made for, and what of it pledges bear now, less by what was recovered. */
export interface StandingClaim { amountCents: number; borneCents: number }

/**
 * The standing of a pool, summed from its pledges, from the loans it stands behind, from the counteroffers that wait for an answer
 * (what she was offered is hers to take until she says no or its last day has passed) and from the claims that stand.
 */
export function poolStanding(
  pledges: readonly { amountCents: number }[], loans: readonly BackedLoan[], offers: readonly { amountCents: number }[] = [], claims: readonly StandingClaim[] = [],
): PoolStanding {
  const taken = loans.map(takenBy)
  const pledgedCents = sumCents(pledges.map(({ amountCents }) => amountCents))
  const reservedCents = sumCents([...taken.map((one) => one.reservedCents), ...offers.map(({ amountCents }) => amountCents)])
  const exposureCents = sumCents(taken.map((one) => one.exposureCents))
  const claimedCents = sumCents(claims.map(({ amountCents }) => amountCents))
  const recoveredCents = claimedCents - sumCents(claims.map(({ borneCents }) => borneCents))
  return {
    pledgedCents, claimedCents, recoveredCents, reservedCents, exposureCents,
    headroomCents: pledgedCents - claimedCents + recoveredCents - reservedCents - exposureCents,
  }
}

/** Whether a pool can stand behind so much more. */
export const hasRoomFor = ({ headroomCents }: Pick<PoolStanding, 'headroomCents'>, amountCents: number): boolean => amountCents <= headroomCents

/** Each pledge's part in basis points: they add up to 10,000, however the amounts divide. */
export function pledgeShares(pledges: readonly { amountCents: number }[]): number[] {
  return pledges.length === 0 ? [] : splitCents(10_000, pledges.map(({ amountCents }) => amountCents))
}
