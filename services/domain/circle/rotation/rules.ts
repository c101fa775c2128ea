/** The rules of a circle that pays out in turns, as it agreed them at its formation (domain.md 3b). */
export interface RotationRules {
  /** What each puts in, every round. */
  contributionCents: number
  /** A member who is behind does not receive: her payout is held and she changes turns with the next who is not. */
  holdsLate: boolean
  /** Whether a guarantor fills the pot where a member has not put in. */
  guaranteed: boolean
}
