import { firstImpossible as firstImpossibleIn, refusalAfter, type Machine } from '../history.ts'
import type { EventOf, RotationEvent } from './events.ts'
import { isBehind, isHeld, isIn, missingFrom } from './pot.ts'
import type { RotationRules } from './rules.ts'
import { apply, beforeAnything, nextPot, roundOf, turnOf, type Folding, type Rotation } from './state.ts'

/** Why something cannot happen in a circle now; each is told to people in their words. */
export type RotationRefusal =
  | 'circle-not-running' | 'circle-not-forming' | 'not-a-member' | 'no-such-round' | 'already-paid' | 'no-guarantor' | 'already-advanced' | 'round-to-come'
  | 'nothing-advanced' | 'not-paid-yet' | 'pot-not-full' | 'not-her-turn' | 'payout-held' | 'already-received' | 'same-member' | 'nobody-to-swap'
  | 'not-behind' | 'not-received-yet' | 'already-taken-over' | 'given-up' | 'not-recorded' | 'needed-by-later'

type Check<Kind extends RotationEvent['kind']> = (rules: RotationRules, rotation: Rotation, event: EventOf<Kind>) => RotationRefusal | null

/** A place and a round that there are. */
function placed(rotation: Rotation, { memberId, round }: { memberId: string; round: number }): RotationRefusal | null {
  if (!rotation.order.includes(memberId)) return 'not-a-member'
  return round < 1 || round > rotation.order.length ? 'no-such-round' : null
}

const contribution: Check<'contribution'> = (_, rotation, event) => {
  const refused = placed(rotation, event)
  if (refused) return refused
  const { paid, advance: before } = roundOf(rotation, event.memberId, event.round)
  if (paid) return 'already-paid'
  // She pays what was given up: that it was lost is taken back first, and then it is owed again.
  return before === 'lost' ? 'given-up' : null
}

const advance: Check<'advance'> = ({ guaranteed }, rotation, event) => {
  const refused = placed(rotation, event)
  if (refused) return refused
  if (!guaranteed) return 'no-guarantor'
  if (event.round > nextPot(rotation)) return 'round-to-come'
  const { paid, advance: before } = roundOf(rotation, event.memberId, event.round)
  if (paid) return 'already-paid'
  return before === null ? null : 'already-advanced'
}

const returned: Check<'advance-returned'> = (_, rotation, event) => {
  const { paid, advance: before } = roundOf(rotation, event.memberId, event.round)
  if (before !== 'open') return 'nothing-advanced'
  return paid ? null : 'not-paid-yet'
}

const lost: Check<'advance-lost'> = (_, rotation, event) => {
  const { paid, advance: before } = roundOf(rotation, event.memberId, event.round)
  if (before !== 'open') return 'nothing-advanced'
  if (paid) return 'already-paid'
  // Who has not received yet would have a pot to which she never paid: her place is taken over instead.
  return rotation.received.has(event.memberId) ? null : 'not-received-yet'
}

const payout: Check<'payout'> = (rules, rotation, event) => {
  const refused = placed(rotation, event)
  if (refused) return refused
  if (rotation.received.has(event.memberId)) return 'already-received'
  if (event.round !== nextPot(rotation) || turnOf(rotation, event.memberId) !== event.round) return 'not-her-turn'
  if (missingFrom(rotation, event.round).length > 0) return 'pot-not-full'
  return isHeld(rules, rotation) ? 'payout-held' : null
}

const swap: Check<'swap'> = (rules, rotation, event) => {
  const { memberId, withMemberId, why } = event
  if (memberId === withMemberId) return 'same-member'
  if (![memberId, withMemberId].every((each) => rotation.order.includes(each))) return 'not-a-member'
  if ([memberId, withMemberId].some((each) => rotation.received.has(each))) return 'already-received'
  if (why === 'asked') return null
  const held = heldSwap(rules, rotation)
  if (held === null) return 'not-behind'
  return held.memberId === memberId && held.withMemberId === withMemberId ? null : 'nobody-to-swap'
}

const takenOver: Check<'taken-over'> = ({ guaranteed }, rotation, { memberId, by }) => {
  if (!rotation.order.includes(memberId)) return 'not-a-member'
  if (by === 'guarantor' && !guaranteed) return 'no-guarantor'
  if (by === 'guarantor' && rotation.guarantors.has(memberId)) return 'already-taken-over'
  // Who has received stays until she owes nothing: her place is a debt, not a claim.
  return rotation.received.has(memberId) ? 'already-received' : null
}

/**
 * The swap that a held payout asks for: the one whose turn it is is behind, and the next in order who has not received and
 * is not behind receives in her stead. Null where nobody is held, or nobody could receive instead.
 */
export function heldSwap(rules: RotationRules, rotation: Rotation): { memberId: string; withMemberId: string } | null {
  const round = nextPot(rotation)
  const memberId = rotation.order[round - 1]
  if (memberId === undefined || !isHeld(rules, rotation)) return null
  const withMemberId = rotation.order.slice(round).find((each) => !isBehind(rotation, each, round) && isIn(rotation, each, round))
  return withMemberId === undefined ? null : { memberId, withMemberId }
}

const begun: Check<'begun'> = (_, { order }, event) => {
  if (order.length > 0) return 'circle-not-forming'
  return event.order.length >= 2 && new Set(event.order).size === event.order.length ? null : 'not-a-member'
}

type Happened = Exclude<RotationEvent, { kind: 'reversal' }>

const machine = (rules: RotationRules): Machine<Folding, Happened, RotationRefusal> => ({ beforeAnything, take: apply, refusal: (rotation, event) => refusalNow(rules, rotation, event) })

/** Why an event may not come after those that are recorded; null where it may. */
export const refusalOf = (rules: RotationRules, events: readonly RotationEvent[], event: RotationEvent): RotationRefusal | null => refusalAfter(machine(rules), events, event)

/** The first of the events that stand which could not have happened when it was recorded; null where all could. */
export const firstImpossible = (rules: RotationRules, events: readonly RotationEvent[]): { event: RotationEvent; refusal: RotationRefusal } | null => firstImpossibleIn(machine(rules), events)

/** Why an event may not happen as the rounds stand; null where it may. */
export function refusalNow(rules: RotationRules, rotation: Rotation, event: Happened): RotationRefusal | null {
  if (event.kind !== 'begun' && rotation.order.length === 0) return 'circle-not-running'
  switch (event.kind) {
    case 'begun': return begun(rules, rotation, event)
    case 'contribution': return contribution(rules, rotation, event)
    case 'advance': return advance(rules, rotation, event)
    case 'advance-returned': return returned(rules, rotation, event)
    case 'advance-lost': return lost(rules, rotation, event)
    case 'payout': return payout(rules, rotation, event)
    case 'swap': return swap(rules, rotation, event)
    default: return takenOver(rules, rotation, event)
  }
}
