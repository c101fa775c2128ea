import type { Fit } from './budget.ts'
import type { ItemState } from './paper-state.ts'

/** What is known of an application when somebody reads it to decide. */
export interface ReadingFacts {
  fit: Fit
  /** Null where nobody asked about a bad month. */
  badMonthFit: Fit | null
  parties: readonly { joined: boolean; identified: boolean }[]
  /** What was asked for; `kind` is 'party' for a person who has not joined and 'vouch' for people who vouch, `count` of them. */
  missing: readonly { kind: string; count: number; state: ItemState }[]
  /** Papers that came, asked for or not, and that nobody has looked at. */
  papersToLookAt: number
}

export type ReadingAbout = 'budget' | 'bad-month' | 'people' | 'identity' | 'vouches' | 'papers-missing' | 'papers-to-look-at' | 'papers-complete'

/** One thing that the facts say; `count` is of what the reading is about: people who joined, papers that are missing. */
export interface Reading {
  about: ReadingAbout
  /** False where it speaks against, or has to be done first. */
  good: boolean
  count: number
}

/**
 * What the facts say, the bad news with the good; no score. Papers are complete only where none is missing and none waits
 * for a look. Whoever has not joined can have given no identity number: that reading is about the others.
 */
export function readingsOf({ fit, badMonthFit, parties, missing, papersToLookAt }: ReadingFacts): Reading[] {
  const joined = parties.filter((party) => party.joined)
  const unidentified = joined.filter((party) => !party.identified).length
  const open = missing.filter(({ state }) => state !== 'accepted')
  const vouches = open.filter(({ kind }) => kind === 'vouch').reduce((sum, { count }) => sum + count, 0)
  const papers = open.filter(({ kind, state }) => kind !== 'party' && kind !== 'vouch' && state !== 'sent').length
  const read: Reading[] = [{ about: 'budget', good: fit === 'fits', count: 1 }]
  if (badMonthFit !== null) read.push({ about: 'bad-month', good: badMonthFit !== 'short', count: 1 })
  read.push({ about: 'people', good: joined.length === parties.length, count: joined.length })
  read.push({ about: 'identity', good: unidentified === 0, count: unidentified })
  if (vouches > 0) read.push({ about: 'vouches', good: false, count: vouches })
  if (papers > 0) read.push({ about: 'papers-missing', good: false, count: papers })
  if (papersToLookAt > 0) read.push({ about: 'papers-to-look-at', good: false, count: papersToLookAt })
  if (papers === 0 && papersToLookAt === 0) read.push({ about: 'papers-complete', good: true, count: 0 })
  return read
}
