export interface CircleSize { contributionCents: number; memberCount: number }

/** What one round brings together: the pot that its recipient gets. */
export const potCents = ({ contributionCents, memberCount }: CircleSize): number => contributionCents * memberCount

/**
 * What the member with `turn` has put in less what she has received once `round` rounds are done, when everybody pays
 * (domain.md 3b: j·c − (j ≥ k ? N·c : 0)), in cents. Negative: she still owes the circle that much. After the last round
 * it is nothing for everybody.
 */
export function netPositionCents(circle: CircleSize, turn: number, round: number): number {
  return round * circle.contributionCents - (round >= turn ? potCents(circle) : 0)
}
