import { foldOf, standing } from '../history.ts'
import type { RotationEvent } from './events.ts'

/** How the money of one place in one round stands. */
export interface RoundOfPlace {
  /** She put in herself. */
  paid: boolean
  /** Where the guarantor put in for her: `open` until he has it back, or has lost it. */
  advance: 'open' | 'returned' | 'lost' | null
}

/** A circle's rounds as all its events leave them. Places are named by their member. */
export interface Rotation {
  /** Members by turn, the first first; empty before the rounds begin. */
  order: readonly string[]
  /** By member, by round from 1. */
  places: ReadonlyMap<string, ReadonlyMap<number, RoundOfPlace>>
  /** The round whose pot each has received. */
  received: ReadonlyMap<string, number>
  /** Places that the guarantor holds since their member left. */
  guarantors: ReadonlySet<string>
}

const nothing: RoundOfPlace = { paid: false, advance: null }

/** How the money of a member in a round stands. */
export const roundOf = ({ places }: Rotation, memberId: string, round: number): RoundOfPlace => places.get(memberId)?.get(round) ?? nothing

/** The events that nothing reversed, in the order in which they were recorded. */
export const standingEvents = (events: readonly RotationEvent[]): RotationEvent[] => standing(events)

/** The fold: a circle's rounds are what its standing events make of them. @param events as recorded, the first first */
export const rotationOf = (events: readonly RotationEvent[]): Rotation => foldOf({ beforeAnything, take: apply }, events)

/** A rotation while it is folded. */
export interface Folding extends Rotation {
  order: string[]
  places: Map<string, Map<number, RoundOfPlace>>
  received: Map<string, number>
  guarantors: Set<string>
}

/** Of a circle of which nothing is recorded. */
export const beforeAnything = (): Folding => ({ order: [], places: new Map(), received: new Map(), guarantors: new Set() })

/** Takes one more event that stands into a fold. */
export function apply(state: Folding, event: RotationEvent): void {
  switch (event.kind) {
    case 'begun': state.order = [...event.order]; break
    case 'contribution': change(state, event, { paid: true }); break
    case 'advance': change(state, event, { advance: 'open' }); break
    case 'advance-returned': change(state, event, { advance: 'returned' }); break
    case 'advance-lost': change(state, event, { advance: 'lost' }); break
    case 'payout': state.received.set(event.memberId, event.round); break
    case 'swap': state.order = swapped(state.order, event.memberId, event.withMemberId); break
    case 'taken-over': if (event.by === 'guarantor') state.guarantors.add(event.memberId); else state.guarantors.delete(event.memberId); break
    case 'reversal': break
  }
}

function change({ places }: Folding, { memberId, round }: { memberId: string; round: number }, to: Partial<RoundOfPlace>): void {
  const rounds = places.get(memberId) ?? new Map<number, RoundOfPlace>()
  rounds.set(round, { ...rounds.get(round) ?? nothing, ...to })
  places.set(memberId, rounds)
}

const swapped = (order: readonly string[], one: string, other: string): string[] => (
  order.map((memberId) => (memberId === one ? other : memberId === other ? one : memberId))
)

/** The turn of a member, from 1; 0 before the rounds begin. */
export const turnOf = ({ order }: Rotation, memberId: string): number => order.indexOf(memberId) + 1

/** The round whose pot is next: one after the last that was received. One more than there are once all have received. */
export const nextPot = ({ received }: Rotation): number => received.size + 1
