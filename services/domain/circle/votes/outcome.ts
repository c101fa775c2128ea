import type { CalendarDate } from '#domain/calendar-date/calendar-date.ts'
import { fewestOf, isAtLeast } from './fraction.ts'
import type { VoteRules } from './vote-rules.ts'

export const choices = ['yes', 'no'] as const
export type Choice = (typeof choices)[number]

export interface Tally { yes: number; no: number }

/** `no-quorum`: too few voted by the last day; like what failed, it may be put again. */
export type Outcome = 'open' | 'passed' | 'failed' | 'no-quorum'

/** Whether voting is over: all have voted, or the last day has passed. */
export const isClosed = ({ eligible, cast, closesOn, today }: { eligible: number; cast: number; closesOn: CalendarDate; today: CalendarDate }): boolean => (
  cast >= eligible || today > closesOn
)

/** Whether so many votes decide it in favour. A tie fails, whatever the threshold. */
export const passes = ({ yes, no }: Tally, { threshold }: Pick<VoteRules, 'threshold'>): boolean => (
  yes > no && isAtLeast(yes, yes + no, threshold)
)

/** How a motion stands, from its votes and the date alone: no clock has to close it. */
export function outcomeOf(
  { tally, ...standing }: { eligible: number; tally: Tally; closesOn: CalendarDate; today: CalendarDate }, rules: Pick<VoteRules, 'quorum' | 'threshold'>,
): Outcome {
  const cast = tally.yes + tally.no
  if (!isClosed({ ...standing, cast })) return 'open'
  if (cast === 0 || !isAtLeast(cast, standing.eligible, rules.quorum)) return 'no-quorum'
  return passes(tally, rules) ? 'passed' : 'failed'
}

/** What it takes, in people: how many have to vote, and how many yes pass it if all do. */
export function whatItTakes(eligible: number, { quorum, threshold }: Pick<VoteRules, 'quorum' | 'threshold'>): { votes: number; yesIfAllVote: number } {
  return {
    votes: Math.max(1, fewestOf(eligible, quorum)),
    yesIfAllVote: Math.max(fewestOf(eligible, threshold), Math.floor(eligible / 2) + 1),
  }
}
