import type { Cents } from '#domain/money/cents.ts'

/** A pledge with what claims took from it and recoveries gave back: parts of claims are negative where they take. */
export interface PledgeMoved { amountCents: Cents; claimedCents: Cents; recoveredCents: Cents }

/** What a pledge has left of itself: what claims took and no recovery gave back is gone. */
export const pledgeLeft = ({ amountCents, claimedCents, recoveredCents }: PledgeMoved): Cents => amountCents - claimedCents + recoveredCents
