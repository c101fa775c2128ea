import type { CircleAccountCode } from './chart-of-accounts.ts'
import type { Happened } from './events.ts'
import type { CircleRules } from './kinds.ts'
import type { Balances, CircleLine } from './lines.ts'
import type { CircleRefusal } from './refusals.ts'
import type { CircleState, CircleTerms } from './state.ts'

/** A part of a circle: the events that are its own, and what they do. Its rules are one optional key of a circle's rules. */
export interface PartOf<Event extends Happened> {
  key: Exclude<keyof CircleRules, 'formation' | 'custody'>
  owns: (event: Happened) => event is Event
  /** The accounts that it needs in the circle's book. */
  accounts: readonly CircleAccountCode[]
  /** Why an event may not happen as the circle stands; null where it may. */
  refusal: (terms: CircleTerms, state: CircleState, event: Event) => CircleRefusal | null
  take: (terms: CircleTerms, state: CircleState, event: Event) => void
  /** What an event books as the circle stood before it; nothing where no money moves. */
  lines: (terms: CircleTerms, state: CircleState, event: Event) => CircleLine[]
  isFinished: (terms: CircleTerms, state: CircleState) => boolean
  /** What its accounts stand at by its events. */
  balances: (terms: CircleTerms, state: CircleState) => Balances
}

/** A part among others: of an event that is not its own it says nothing. */
export interface Part extends Omit<PartOf<Happened>, 'owns'> { owns: (event: Happened) => boolean }

export const part = <Event extends Happened>(of: PartOf<Event>): Part => ({
  ...of,
  refusal: (terms, state, event) => (of.owns(event) ? of.refusal(terms, state, event) : null),
  take: (terms, state, event) => { if (of.owns(event)) of.take(terms, state, event) },
  lines: (terms, state, event) => (of.owns(event) ? of.lines(terms, state, event) : []),
})
