import { fc } from '#test/support/generated-cases.ts'
import type { RotationEvent } from '#domain/circle/rotation/events.ts'
import { refusalOf } from '#domain/circle/rotation/may-happen.ts'
import type { RotationRules } from '#domain/circle/rotation/rules.ts'
import { missingFrom } from '#domain/circle/rotation/pot.ts'
import { nextPot, rotationOf } from '#domain/circle/rotation/state.ts'

export const membersOf = (count: number): string[] => Array.from({ length: count }, (_, index) => `m${index + 1}`)

export interface Life { rules: RotationRules; memberCount: number; events: RotationEvent[] }

/** Something that somebody tries: which of what can happen, and numbers that say with whom and for which round. */
interface Try { wish: number; one: number; other: number; round: number }

const tries = fc.array(fc.record({ wish: fc.nat(19), one: fc.nat(), other: fc.nat(), round: fc.nat() }), { minLength: 1, maxLength: 160, size: 'max' })

/**
 * Circles in which people try anything at any time, also what is refused. Half of the tries are the circle's own way: money
 * for the next pot, and the pot itself; the rest is what life brings.
 */
export const lives: fc.Arbitrary<Life> = fc.record({
  memberCount: fc.integer({ min: 2, max: 8 }),
  rules: fc.record({ contributionCents: fc.integer({ min: 1, max: 100_000 }), holdsLate: fc.boolean(), guaranteed: fc.boolean() }),
  tries,
}).map(({ memberCount, rules, tries: tried }) => {
  const order = membersOf(memberCount)
  const events: RotationEvent[] = [{ id: 'e0', kind: 'begun', order }]
  for (const [index, one] of tried.entries()) {
    const event = eventOf(events, order, { id: `e${index + 1}`, ...one })
    if (refusalOf(rules, events, event) === null) events.push(event)
  }
  return { rules, memberCount, events }
})

function eventOf(events: readonly RotationEvent[], members: readonly string[], { id, wish, one, other, round: anyRound }: Try & { id: string }): RotationEvent {
  const [memberId, withMemberId] = [at(members, one), at(members, other)]
  const rotation = rotationOf(events)
  const [next, round] = [nextPot(rotation), 1 + anyRound % members.length]
  switch (wish) {
    case 0: return { id, kind: 'reversal', reverses: events[one % events.length]?.id ?? '' }
    case 1: return { id, kind: 'contribution', memberId, round }
    case 2: return { id, kind: 'advance', memberId, round: next }
    case 3: return { id, kind: 'advance-returned', memberId, round }
    case 4: return { id, kind: 'advance-lost', memberId: at([...rotation.received.keys()], one), round }
    case 5: return { id, kind: 'swap', memberId, withMemberId, why: 'asked' }
    case 6: return { id, kind: 'swap', memberId: rotation.order[next - 1] ?? '', withMemberId, why: 'held' }
    case 7: return { id, kind: 'taken-over', memberId, by: other % 2 === 0 ? 'guarantor' : 'person' }
    case 8: return { id, kind: 'payout', memberId, round }
    case 9: return { id, kind: 'payout', memberId: rotation.order[next - 1] ?? '', round: next }
    default: return { id, kind: 'contribution', memberId: at(missingFrom(rotation, next), one), round: next }
  }
}

const at = (members: readonly string[], index: number): string => members[index % Math.max(1, members.length)] ?? ''
