import type { Outcome, Tally } from './outcome.ts'
import type { BallotKind } from './vote-rules.ts'

/** With fewer, a count tells of each other what she voted. */
export const fewestBallotsShown = 5

/**
 * Whether the count, and the ballots one by one, may be shown: never while people vote; of a secret vote only from five
 * ballots on, below which only whether it passed is said.
 */
export const mayShowCount = ({ ballot, cast, outcome }: { ballot: BallotKind; cast: number; outcome: Outcome }): boolean => (
  outcome !== 'open' && (ballot === 'open' || cast >= fewestBallotsShown)
)

/** What anybody is told of a motion: its outcome, and the count where it may be shown. */
export function shownResult({ ballot, tally, outcome }: { ballot: BallotKind; tally: Tally; outcome: Outcome }): { outcome: Outcome; tally: Tally | null } {
  return { outcome, tally: mayShowCount({ ballot, cast: tally.yes + tally.no, outcome }) ? { yes: tally.yes, no: tally.no } : null }
}
