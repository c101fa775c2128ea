import { describe, expect, test } from '@jest/globals'
import type { Happening, RotationEvent } from '#domain/circle/rotation/events.ts'
import { heldSwap, refusalOf } from '#domain/circle/rotation/may-happen.ts'
import { advancedCents, boxCents, guarantorExposureCents, leavingCents, lostCents, netCents } from '#domain/circle/rotation/money.ts'
import { isBehind, isFinished, missingFrom, owedRounds, paidFor, roundStatus } from '#domain/circle/rotation/pot.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import type { RotationRules } from '#domain/circle/rotation/rules.ts'
import { nextPot, rotationOf } from '#domain/circle/rotation/state.ts'

const rules: RotationRules = { ...circleKinds['lending-circle'].payout, contributionCents: 100_00 }

/** A circle of Ana, Beto and Caro, who receive in this order; each event has its place as id, the beginning 0. */
function history(...happened: Happening[]): RotationEvent[] {
  return [{ kind: 'begun', order: ['ana', 'beto', 'caro'] } as const, ...happened].map((event, index) => ({ id: String(index), ...event }))
}
const pays = (memberId: string, round: number) => ({ kind: 'contribution', memberId, round }) as const
const covers = (memberId: string, round: number) => ({ kind: 'advance', memberId, round }) as const
const receives = (memberId: string, round: number) => ({ kind: 'payout', memberId, round }) as const
const allPay = (round: number) => ['ana', 'beto', 'caro'].map((memberId) => pays(memberId, round))
const refused = (events: readonly RotationEvent[], next: Happening, by = rules) => refusalOf(by, events, { id: 'next', ...next })

describe('a whole circle', () => {
  const events = history(...allPay(1), receives('ana', 1), ...allPay(2), receives('beto', 2), ...allPay(3), receives('caro', 3))

  test('ends with nothing in the box and nobody owing', () => {
    const rotation = rotationOf(events)
    expect(isFinished(rotation)).toBe(true)
    expect(boxCents(rules, rotation)).toBe(0)
    expect(['ana', 'beto', 'caro'].map((memberId) => netCents(rules, rotation, memberId))).toEqual([0, 0, 0])
  })

  test('on its way the first has received what the others are owed', () => {
    const rotation = rotationOf(events.slice(0, 5))
    expect(['ana', 'beto', 'caro'].map((memberId) => netCents(rules, rotation, memberId))).toEqual([-200_00, 100_00, 100_00])
    expect(guarantorExposureCents(rules, rotation)).toBe(200_00)
  })
})

describe('a member who is late', () => {
  const late = history(pays('ana', 1), pays('caro', 1))

  test('is missing from the pot, which does not go out', () => {
    expect(missingFrom(rotationOf(late), 1)).toEqual(['beto'])
    expect([...paidFor(rotationOf(late), 1)]).toEqual(['ana', 'caro'])
    expect(refused(late, receives('ana', 1))).toBe('pot-not-full')
  })

  test('is covered by the guarantor, and the pot goes out whole; she still owes the round', () => {
    const rotation = rotationOf(history(pays('ana', 1), pays('caro', 1), covers('beto', 1), receives('ana', 1)))
    expect(advancedCents(rules, rotation)).toBe(100_00)
    expect(owedRounds(rotation, 'beto', 1)).toEqual([1])
    expect(roundStatus(rotation, 1, true)).toBe('collected')
    expect(nextPot(rotation)).toBe(2)
  })

  test('pays later, and the guarantor has his money back; not before', () => {
    const covered = [pays('ana', 1), pays('caro', 1), covers('beto', 1)]
    expect(refused(history(...covered), { kind: 'advance-returned', memberId: 'beto', round: 1 })).toBe('not-paid-yet')
    const rotation = rotationOf(history(...covered, pays('beto', 1), { kind: 'advance-returned', memberId: 'beto', round: 1 }))
    expect([advancedCents(rules, rotation), boxCents(rules, rotation)]).toEqual([0, 300_00])
    expect(owedRounds(rotation, 'beto', 1)).toEqual([])
  })

  test('does not receive while she is behind: she changes turns with the next who is not', () => {
    const behind = history(pays('ana', 1), pays('caro', 1), covers('beto', 1), receives('ana', 1), pays('ana', 2), pays('caro', 2), covers('beto', 2))
    expect(isBehind(rotationOf(behind), 'beto', 2)).toBe(true)
    expect(refused(behind, receives('beto', 2))).toBe('payout-held')
    const swap = heldSwap(rules, rotationOf(behind))
    expect(swap).toEqual({ memberId: 'beto', withMemberId: 'caro' })
    expect(refused(behind, { kind: 'swap', memberId: 'beto', withMemberId: 'caro', why: 'held' })).toBeNull()
    const after = [...behind, { id: 's', kind: 'swap', memberId: 'beto', withMemberId: 'caro', why: 'held' } as const]
    expect(refused(after, receives('caro', 2))).toBeNull()
    expect(rotationOf(after).order).toEqual(['ana', 'caro', 'beto'])
  })

  test('receives all the same in a circle that holds nothing back', () => {
    const covered = history(pays('ana', 1), pays('caro', 1), covers('beto', 1), receives('ana', 1), pays('ana', 2), pays('caro', 2), covers('beto', 2))
    expect(refused(covered, receives('beto', 2), { ...rules, holdsLate: false })).toBeNull()
  })

  test('never pays after she has received: the guarantor gives it up, nobody asks her again, and that is taken back before she pays after all', () => {
    const given = history(...allPay(1), receives('ana', 1), pays('beto', 2), pays('caro', 2), covers('ana', 2), { kind: 'advance-lost', memberId: 'ana', round: 2 })
    expect([lostCents(rules, rotationOf(given)), advancedCents(rules, rotationOf(given))]).toEqual([100_00, 0])
    expect(owedRounds(rotationOf(given), 'ana', 2)).toEqual([])
    expect(refused(given, pays('ana', 2))).toBe('given-up')
    expect(refused([...given, { id: 'r', kind: 'reversal', reverses: '8' }], pays('ana', 2))).toBeNull()
  })

  test('cannot be forgiven before she has received: she would have a pot to which she never paid', () => {
    expect(refused(history(pays('ana', 1), pays('caro', 1), covers('beto', 1)), { kind: 'advance-lost', memberId: 'beto', round: 1 })).toBe('not-received-yet')
  })
})

describe('turns', () => {
  test('are changed by two who have not received, and by nobody who has', () => {
    const events = history(...allPay(1), receives('ana', 1))
    expect(refused(events, { kind: 'swap', memberId: 'beto', withMemberId: 'caro', why: 'asked' })).toBeNull()
    expect(refused(events, { kind: 'swap', memberId: 'ana', withMemberId: 'caro', why: 'asked' })).toBe('already-received')
    expect(refused(events, { kind: 'swap', memberId: 'caro', withMemberId: 'caro', why: 'asked' })).toBe('same-member')
  })

  test('are not changed as held where nobody is behind', () => {
    expect(refused(history(...allPay(1)), { kind: 'swap', memberId: 'ana', withMemberId: 'beto', why: 'held' })).toBe('not-behind')
  })
})

describe('a member who leaves', () => {
  test('before she has received has back what she put in, from who takes her place; its rounds go on', () => {
    const events = history(...allPay(1), receives('ana', 1), pays('caro', 2), { kind: 'taken-over', memberId: 'caro', by: 'guarantor' })
    const rotation = rotationOf(events)
    expect(leavingCents(rules, rotation, 'caro')).toBe(200_00)
    expect(isBehind(rotation, 'caro', 3)).toBe(false)
    expect(boxCents(rules, rotation)).toBe(100_00)
  })

  test('leaves once: her place is the guarantor’s until that is undone', () => {
    const left = history(...allPay(1), { kind: 'taken-over', memberId: 'caro', by: 'guarantor' })
    expect(refused(left, { kind: 'taken-over', memberId: 'caro', by: 'guarantor' })).toBe('already-taken-over')
    expect(refused([...left, { id: 'r', kind: 'reversal', reverses: '4' }], { kind: 'taken-over', memberId: 'caro', by: 'guarantor' })).toBeNull()
  })

  test('after she has received stays until she has put in: her place is a debt', () => {
    expect(refused(history(...allPay(1), receives('ana', 1)), { kind: 'taken-over', memberId: 'ana', by: 'guarantor' })).toBe('already-received')
  })
})

describe('what was recorded by mistake', () => {
  test('is reversed, and the state is as if it had never been', () => {
    expect(rotationOf([...history(pays('ana', 1)), { id: 'r', kind: 'reversal', reverses: '1' }])).toEqual(rotationOf(history()))
  })

  test('stays while something later needs it: the pot is undone first', () => {
    const events = history(...allPay(1), receives('ana', 1))
    expect(refused(events, { kind: 'reversal', reverses: '2' })).toBe('needed-by-later')
    expect(refused([...events, { id: 'r', kind: 'reversal', reverses: '4' }], { kind: 'reversal', reverses: '2' })).toBeNull()
  })

  test('is reversed once, and the beginning never', () => {
    const events = [...history(pays('ana', 1)), { id: 'r', kind: 'reversal', reverses: '1' } as const]
    expect(refused(events, { kind: 'reversal', reverses: '1' })).toBe('not-recorded')
    expect(refused(events, { kind: 'reversal', reverses: '0' })).toBe('not-recorded')
  })
})

test('what is no place or round of the circle is refused', () => {
  expect(refused(history(), pays('dora', 1))).toBe('not-a-member')
  expect(refused(history(), pays('ana', 4))).toBe('no-such-round')
  expect(refused(history(), covers('ana', 2))).toBe('round-to-come')
  expect(refused(history(), covers('ana', 1), { ...rules, guaranteed: false })).toBe('no-guarantor')
  expect(refusalOf(rules, [], { id: '1', ...pays('ana', 1) })).toBe('circle-not-running')
})
