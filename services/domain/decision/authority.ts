import type { DecisionKind } from './decision-kind.ts'

/** Who is about to act, as her grants say. `limitCents` is what an officer may lend alone; 0 where no limit was set. */
export interface ActingPerson {
  personId: string
  isOfficer: boolean
  limitCents: number
}

/** Why somebody may not: the first that applies, in this order. */
export type AuthorityBlock = 'not-authorised' | 'party' | 'helped-applicant' | 'same-person' | 'limit'

/** What every rule needs to know of an application: its parties, who filled it in with her in person, and the amount (cents) that the decision is about. */
export interface DecisionAtStake {
  partyIds: readonly string[]
  helperIds: readonly string[]
  amountCents: number
}

/**
 * The amount a decision is about: what was asked, or more where more is offered. A counteroffer is also a no to what was
 * asked, and one that is not accepted ends as that; so nobody says no alone to a request that she could not say yes to alone.
 */
export function amountAtStake(kind: DecisionKind, askedCents: number, offeredCents: number | null): number {
  return kind === 'counter' && offeredCents !== null ? Math.max(askedCents, offeredCents) : askedCents
}

/** Whether an officer may take a decision, and whether it then waits for a second person. */
export function mayDecide(person: ActingPerson, stake: DecisionAtStake): { block: AuthorityBlock | null; needsSecond: boolean } {
  if (!person.isOfficer) return { block: 'not-authorised', needsSecond: false }
  const block = conflict(person, stake)
  if (block !== null) return { block, needsSecond: false }
  return { block: null, needsSecond: stake.amountCents > person.limitCents }
}

/** Whether somebody may agree to (or return) another's decision: an officer, not a party, not the same, whose own limit covers it. */
export function maySecond(person: ActingPerson, stake: DecisionAtStake & { decidedBy: string }): AuthorityBlock | null {
  if (!person.isOfficer) return 'not-authorised'
  const block = conflict(person, stake)
  if (block !== null) return block
  if (person.personId === stake.decidedBy) return 'same-person'
  return stake.amountCents > person.limitCents ? 'limit' : null
}

/** Nobody judges what is her own, or what she helped to ask for. */
function conflict({ personId }: ActingPerson, { partyIds, helperIds }: DecisionAtStake): 'party' | 'helped-applicant' | null {
  if (partyIds.includes(personId)) return 'party'
  return helperIds.includes(personId) ? 'helped-applicant' : null
}
