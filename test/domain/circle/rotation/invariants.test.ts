import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { netPositionCents } from '#domain/circle/net-position.ts'
import type { Happening, RotationEvent } from '#domain/circle/rotation/events.ts'
import { linesOf } from '#domain/circle/rotation/booking.ts'
import { firstImpossible, refusalOf } from '#domain/circle/rotation/may-happen.ts'
import { advancedCents, boxCents, guarantorExposureCents, lostCents, netCents, pooledCents } from '#domain/circle/rotation/money.ts'
import { isFinished, owedRounds } from '#domain/circle/rotation/pot.ts'
import { nextPot, rotationOf, standingEvents, turnOf } from '#domain/circle/rotation/state.ts'
import { lives, type Life } from './lives.ts'

const always = (holds: (life: Life) => void) => fc.assert(fc.property(lives, holds), { numRuns: 1_000 })

/** What a circle's book says of an account after its standing events: debit positive. */
function balance({ rules, memberCount, events }: Life, account: string): number {
  const lines = standingEvents(events).flatMap((event) => (event.kind === 'reversal' ? [] : linesOf(event, { ...rules, memberCount })))
  return lines.filter((line) => line.account === account).reduce((sum, { amountCents }) => sum + amountCents, 0)
}

test('after every pot each member’s net is the published formula of her turn, whoever was late, changed turns or left', () => {
  let pots = 0
  always(({ rules, memberCount, events }) => {
    const rotation = rotationOf(events)
    for (let round = 1; round < nextPot(rotation); round++) {
      pots++
      for (const memberId of rotation.order) {
        expect(netCents(rules, rotation, memberId, round)).toBe(netPositionCents({ ...rules, memberCount }, turnOf(rotation, memberId), round))
      }
    }
  })
  expect(pots).toBeGreaterThan(1_000)
})

test('the box, what is owed to the guarantor and what is owed to members are what the book says, and the box is never below nothing', () => {
  always((life) => {
    const { rules, events } = life
    const rotation = rotationOf(events)
    expect(boxCents(rules, rotation)).toBe(balance(life, '1010'))
    expect(boxCents(rules, rotation)).toBeGreaterThanOrEqual(0)
    expect(advancedCents(rules, rotation) + balance(life, '2020')).toBe(0)
    expect(pooledCents(rules, rotation) + balance(life, '2010')).toBe(0)
    const covered = rotation.order.flatMap((memberId) => [...rotation.places.get(memberId)?.values() ?? []]).filter(({ paid, advance }) => !paid && advance === 'open').length
    const net = rotation.order.reduce((sum, memberId) => sum + netCents(rules, rotation, memberId), 0)
    expect(pooledCents(rules, rotation)).toBe(net - covered * rules.contributionCents)
  })
})

test('the guarantor stands behind what those who have received still owe, and in a finished circle behind nothing', () => {
  always(({ rules, events }) => {
    const rotation = rotationOf(events)
    const owed = [...rotation.received.keys()].reduce((sum, memberId) => sum + owedRounds(rotation, memberId, rotation.order.length).length, 0)
    expect(guarantorExposureCents(rules, rotation)).toBe(owed * rules.contributionCents)
    expect(rules.guaranteed || advancedCents(rules, rotation) + lostCents(rules, rotation) === 0).toBe(true)
    const left = guarantorExposureCents(rules, rotation) + advancedCents(rules, rotation) + boxCents(rules, rotation)
    expect(isFinished(rotation) ? left : 0).toBe(0)
  })
})

test('who is behind does not receive where the circle holds her payout', () => {
  always(({ rules, events }) => {
    const owed = events.flatMap((event, index) => {
      const before = rotationOf(events.slice(0, index))
      return event.kind === 'payout' && rules.holdsLate && !before.guarantors.has(event.memberId) ? owedRounds(before, event.memberId, event.round) : []
    })
    expect(owed).toEqual([])
  })
})

test('each receives once, in her turn, and what stands could have happened as it stands', () => {
  always(({ rules, events }) => {
    const rotation = rotationOf(events)
    for (const [memberId, round] of rotation.received) expect(turnOf(rotation, memberId)).toBe(round)
    expect([...rotation.received.values()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: rotation.received.size }, (_, index) => index + 1))
    expect(firstImpossible(rules, events)).toBeNull()
  })
})

/** A circle's life, lived on to its end: everybody puts in what she owes, the guarantor has his money back, and pots go out. */
function livedOut({ rules, memberCount, events }: Life): RotationEvent[] {
  const played = [...events]
  const tried = (next: Happening): void => {
    const event = { id: `end ${played.length}`, ...next }
    if (refusalOf(rules, played, event) === null) played.push(event)
  }
  const rounds = Array.from({ length: memberCount }, (_, index) => index + 1)
  for (const memberId of rotationOf(played).order) {
    for (const round of rounds) {
      tried({ kind: 'contribution', memberId, round })
      tried({ kind: 'advance-returned', memberId, round })
    }
  }
  for (const round of rounds) tried({ kind: 'payout', memberId: rotationOf(played).order[round - 1] ?? '', round })
  return played
}

test('any circle can be brought to its end, in which each has put in every round and received the pot once', () => {
  always((life) => {
    const ended = rotationOf(livedOut(life))
    expect(isFinished(ended)).toBe(true)
    expect(ended.order.map((memberId) => netCents(life.rules, ended, memberId))).toEqual(ended.order.map(() => 0))
  })
})
