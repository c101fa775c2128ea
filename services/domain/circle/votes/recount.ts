import { choices, passes, type Choice, type Tally } from './outcome.ts'
import { isAtLeast } from './fraction.ts'
import type { VoteRules } from './vote-rules.ts'

/** A ballot as it is published: an id that tells nothing, and a choice. */
export interface PublishedBallot { id: string; choice: Choice }

export const tallyOf = (ballots: readonly { choice: Choice }[]): Tally => {
  const [yes, no] = choices.map((each) => ballots.filter(({ choice }) => choice === each).length)
  return { yes: yes ?? 0, no: no ?? 0 }
}

/**
 * Counts the published ballots once more, with nothing but them and the rules: what anybody in the circle can do by hand.
 * @param voted how many are down as having voted: there are as many ballots, each once, or the count does not agree
 */
export function recount(
  ballots: readonly PublishedBallot[], { eligible, voted }: { eligible: number; voted: number }, rules: Pick<VoteRules, 'quorum' | 'threshold'>,
): { tally: Tally; agrees: boolean; passed: boolean } {
  const tally = tallyOf(ballots)
  const agrees = new Set(ballots.map(({ id }) => id)).size === ballots.length && ballots.length === voted && voted <= eligible
  return { tally, agrees, passed: ballots.length > 0 && isAtLeast(ballots.length, eligible, rules.quorum) && passes(tally, rules) }
}
