/** Loans of a group that go out step by step (domain.md 3a). A part that a kind leaves out: all at once. */
export interface StaggeringRules {
  /** How many receive in each step, the first first: 2-2-1. Whoever is more than they add up to is of the last. */
  steps: readonly number[]
  /** How many days on time the steps before have to show. */
  onTimeDays: number
  /** The chair answers for the others, and has hers last. */
  chairLast: boolean
}
