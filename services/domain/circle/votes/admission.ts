import type { Outcome } from './outcome.ts'

/**
 * Whether who was invited may take her place, by the votes about it, the newest first: where the circle never voted on her,
 * yes; else as the last vote says, and not while it is open. One that was taken back, or that too few cast, decided nothing.
 */
export function admission(votes: readonly (Outcome | 'withdrawn')[]): 'admitted' | 'vote-open' | 'not-admitted' {
  const last = votes.find((outcome) => outcome !== 'withdrawn' && outcome !== 'no-quorum')
  if (last === undefined || last === 'passed') return 'admitted'
  return last === 'open' ? 'vote-open' : 'not-admitted'
}
