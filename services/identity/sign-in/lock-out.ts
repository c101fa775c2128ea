/** What is known of failed sign-ins with one address, or from one device that has signed in with it before. */
export interface Attempts { failures: number; lastAt: Date; lockedUntil: Date | null }

const freeFailures = 4
const minuteMs = 60_000
const longestLockMinutes = 15
const forgottenAfterMs = 24 * 60 * minuteMs

/** Whether nothing is tried now. Attempts made meanwhile do not count: nobody can push the end further away. */
export const isLocked = (attempts: Attempts, now: Date): boolean => (attempts.lockedUntil ?? now) > now

/**
 * One more failure. Four are free; from the fifth on the wait doubles from one minute to fifteen at most, and all is
 * forgotten a day after the last.
 */
export function afterFailure(attempts: Attempts, now: Date): Attempts {
  const remembered = now.getTime() - attempts.lastAt.getTime() < forgottenAfterMs ? attempts.failures : 0
  const failures = remembered + 1
  if (failures <= freeFailures) return { failures, lastAt: now, lockedUntil: null }
  const minutes = Math.min(longestLockMinutes, 2 ** (failures - freeFailures - 1))
  return { failures, lastAt: now, lockedUntil: new Date(now.getTime() + minutes * minuteMs) }
}
