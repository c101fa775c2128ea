import { demoPeople } from '#db/seeders/demo-people.ts'
import type { Up } from './bring-up.ts'
import type { Progress } from './progress.ts'

/** What a person needs who has just started Molino: where it is, and as whom to sign in. */
export function announce(up: Up, milliseconds: number, progress: Progress): void {
  progress.say(`\nReady in ${(milliseconds / 1000).toFixed(1)} s: ${up.address}`)
  if (up.temporalPage) progress.say(`Temporal’s own page: ${up.temporalPage}`)
  if (up.filling === 'demo') tellDemoPeople(progress)
  progress.say('\nCtrl-C stops everything; the data is kept.')
}

/** Known to everybody, and only on this machine: the services refuse the demo people on any other database. */
function tellDemoPeople(progress: Progress): void {
  const width = Math.max(...demoPeople.map(({ email }) => email.length))
  progress.say(`\nThe demo’s people (password: ${demoPeople[0]?.password}):`)
  for (const { email, name, role } of demoPeople) progress.say(`  ${email.padEnd(width)}  ${name}: ${role}`)
}
