const firstWaitMs = 2_000
const longestWaitMs = 5 * 60_000

/**
 * How long to wait after so many failed tries: doubled each time up to five minutes, and spread by up to a
 * fifth so that a street of phones does not come back in one second.
 *
 * @param tries failed tries so far, from 1
 * @param chance between 0 and 1
 */
export function waitAfter(tries: number, chance: number): number {
  const wait = Math.min(longestWaitMs, firstWaitMs * 2 ** Math.min(tries - 1, 20))
  return Math.round(wait * (1 + chance / 5))
}
