import { demoPeople } from '#db/seeders/demo.ts'
import type { Up } from './bring-up.ts'
import type { Progress } from './progress.ts'

/** What a person needs who has just started Molino: where it is, and as whom to sign in. */
export function announce(up: Up, milliseconds: number, progress: Progress): void {
  progress.say(`\nReady in ${(milliseconds / 1000).toFixed(1)} s: ${up.address}`)
  if (up.temporalPage) progress.say(`Temporal’s own page: ${up.temporalPage}`)
  if (up.filling === 'demo') for (const line of signIns()) progress.say(line)
  progress.say('\nCtrl-C stops everything; the data is kept.')
}

const widest = (texts: string[]) => Math.max(...texts.map((text) => text.length))

function signIns(): string[] {
  const email = widest(demoPeople.map((person) => person.email))
  const name = widest(demoPeople.map((person) => person.name))
  const password = new Set(demoPeople.map((person) => person.password))
  return [
    `\nSign in as one of the demo’s people, password: ${[...password].join(' or ')}`,
    ...demoPeople.map((person) => `  ${person.email.padEnd(email)}  ${person.name.padEnd(name)}  ${person.role}`),
  ]
}
