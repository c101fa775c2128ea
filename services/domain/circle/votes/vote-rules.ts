import type { Term } from '../offices/office-rules.ts'
import type { Fraction } from './fraction.ts'

export const motionKinds = ['admit', 'exclude', 'loan', 'officer', 'by-laws'] as const
/** What a circle votes on. */
export type MotionKind = (typeof motionKinds)[number]

export const ballotKinds = ['open', 'secret'] as const
/** `open`: the circle sees who voted what. `secret`: nobody ever does. */
export type BallotKind = (typeof ballotKinds)[number]

/** How one motion is decided: copied into it when it is opened, so that a later change of the rules changes no vote under way. */
export interface VoteRules {
  /** Of those who may vote, how many have to. */
  quorum: Fraction
  /** Of the votes cast, how many have to be yes; a tie never passes. */
  threshold: Fraction
  ballot: BallotKind
  /** Who has no vote: whom the motion is about, or nobody. */
  recused: 'subject' | 'nobody'
  /** So many days after its opening is the last on which one can vote. */
  openDays: number
}

/** What a motion keeps: its rules, and of an officer for how long she would be one. */
export interface KeptRules extends VoteRules { term: Term | null }

/** The rules of a circle by kind of motion, and whether a member may open one or only who keeps the circle. */
export interface MotionRules extends VoteRules { opensBy: 'member' | 'keeper' }
export type CircleVoteRules = Readonly<Record<MotionKind, MotionRules>>

const fraction = (numerator: number, denominator: number): Fraction => ({ numerator, denominator })
const usual = { quorum: fraction(2, 3), openDays: 7 } as const

/** domain.md section 3: quorum two thirds; admit and exclude four fifths, loan and officer a majority, by-laws two thirds. About a person in secret, about money and rules openly. */
export const defaultVoteRules: CircleVoteRules = {
  admit: { ...usual, threshold: fraction(4, 5), ballot: 'secret', recused: 'nobody', opensBy: 'member' },
  exclude: { ...usual, threshold: fraction(4, 5), ballot: 'secret', recused: 'subject', opensBy: 'keeper' },
  loan: { ...usual, threshold: fraction(1, 2), ballot: 'open', recused: 'subject', opensBy: 'keeper' },
  officer: { ...usual, threshold: fraction(1, 2), ballot: 'secret', recused: 'nobody', opensBy: 'member' },
  'by-laws': { ...usual, threshold: fraction(2, 3), ballot: 'open', recused: 'nobody', opensBy: 'member' },
}
