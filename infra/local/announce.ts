import type { Up } from './bring-up.ts'
import type { Progress } from './progress.ts'

/** What a person needs who has just started Molino: where it is, and as whom to sign in. */
export function announce(up: Up, milliseconds: number, progress: Progress): void {
  progress.say(`\nReady in ${(milliseconds / 1000).toFixed(1)} s: ${up.address}`)
  if (up.temporalPage) progress.say(`Temporal’s own page: ${up.temporalPage}`)
  progress.say('\nCtrl-C stops everything; the data is kept.')
}
