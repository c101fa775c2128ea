import type { Scorecard } from './scorecard.ts'

/** When an organisation is asked less: data of the programme. */
export interface ThrottleRules {
  /** With fewer loans behind its word nothing is concluded. */
  fewestLoans: number
  /** From this portfolio at risk (30 days) on it is asked by a few at a time. */
  slowAtPercent: number
  /** From this on by nobody. */
  stopAtPercent: number
  /** How many requests may be open with it at once while it is slowed. */
  openAtOnce: number
}

export const throttles = ['open', 'slowed', 'stopped'] as const
/** How an organisation takes requests: all, a few at a time, or none for now. */
export type Throttle = (typeof throttles)[number]

/**
 * The automatic throttle (domain.md 2): an organisation whose people fall behind is asked less until they have caught up. It is
 * about what is asked from now on, and never about a person: what was asked before goes on under the same policy, and whoever
 * cannot ask here may ask another.
 */
export function throttleOf({ loans, paid }: Pick<Scorecard, 'loans' | 'paid'>, rules: ThrottleRules): Throttle {
  if (loans < rules.fewestLoans || paid === null || paid.outstandingCents === 0) return 'open'
  // In whole cents: a share that was rounded for the eye decides nothing.
  const reaches = (percent: number) => paid.par30Cents * 100 >= paid.outstandingCents * percent
  if (reaches(rules.stopAtPercent)) return 'stopped'
  return reaches(rules.slowAtPercent) ? 'slowed' : 'open'
}

/** Whether one more person may ask now. */
export const takesRequest = (throttle: Throttle, openRequests: number, { openAtOnce }: Pick<ThrottleRules, 'openAtOnce'>): boolean => (
  throttle === 'open' || (throttle === 'slowed' && openRequests < openAtOnce)
)
