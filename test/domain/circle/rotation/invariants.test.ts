import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { netPositionCents } from '#domain/circle/net-position.ts'
import { linesOf } from '#domain/circle/rotation/booking.ts'
import { refusalOf } from '#domain/circle/rotation/may-happen.ts'
import { advancedCents, boxCents, guarantorExposureCents, lostCents, netCents } from '#domain/circle/rotation/money.ts'
import { isFinished, owedRounds } from '#domain/circle/rotation/pot.ts'
import { nextPot, rotationOf, roundOf, standingEvents, turnOf } from '#domain/circle/rotation/state.ts'
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
    const unpaid = [...rotation.places.values()].flatMap((rounds) => [...rounds.values()]).filter(({ paid, advance }) => !paid && (advance === 'open' || advance === 'returned')).length
    const net = rotation.order.reduce((sum, memberId) => sum + netCents(rules, rotation, memberId), 0)
    expect(net - unpaid * rules.contributionCents + balance(life, '2010')).toBe(0)
  })
})

test('the guarantor stands behind what those who have received still owe, and in a finished circle behind nothing', () => {
  always(({ rules, events }) => {
    const rotation = rotationOf(events)
    const owed = [...rotation.received.keys()].reduce((sum, memberId) => sum + owedRounds(rotation, memberId, rotation.order.length).length, 0)
    expect(guarantorExposureCents(rules, rotation)).toBe(owed * rules.contributionCents)
    if (!rules.guaranteed) expect(advancedCents(rules, rotation) + lostCents(rules, rotation)).toBe(0)
    if (isFinished(rotation)) expect([guarantorExposureCents(rules, rotation), advancedCents(rules, rotation), boxCents(rules, rotation)]).toEqual([0, 0, 0])
  })
})

test('who is behind does not receive where the circle holds her payout', () => {
  always(({ rules, events }) => {
    for (const [index, event] of events.entries()) {
      if (event.kind !== 'payout' || !rules.holdsLate) continue
      const before = rotationOf(events.slice(0, index))
      if (!before.guarantors.has(event.memberId)) expect(owedRounds(before, event.memberId, event.round)).toEqual([])
    }
  })
})

test('each receives once, in her turn, and what stands could have happened as it stands', () => {
  always(({ rules, events }) => {
    const rotation = rotationOf(events)
    for (const [memberId, round] of rotation.received) expect(turnOf(rotation, memberId)).toBe(round)
    expect([...rotation.received.values()].toSorted((a, b) => a - b)).toEqual(Array.from({ length: rotation.received.size }, (_, index) => index + 1))
    const stand = standingEvents(events)
    for (const [index, event] of stand.entries()) expect(refusalOf(rules, stand.slice(0, index), event)).toBeNull()
  })
})

test('any circle can be brought to its end: who is behind is covered, swapped or taken over, and each has put in and received the pot once', () => {
  fc.assert(fc.property(lives.filter(({ rules }) => rules.guaranteed), ({ rules, memberCount, events }) => {
    const played = [...events]
    const happens = (event: Parameters<typeof refusalOf>[2]) => { expect(refusalOf(rules, played, event)).toBeNull(); played.push(event) }
    let id = 0
    for (const memberId of rotationOf(played).order) {
      for (let round = 1; round <= memberCount; round++) {
        const { paid, advance } = roundOf(rotationOf(played), memberId, round)
        if (!paid && advance !== 'lost') happens({ id: `end${id++}`, kind: 'contribution', memberId, round })
        if (advance === 'open') happens({ id: `end${id++}`, kind: 'advance-returned', memberId, round })
      }
    }
    while (nextPot(rotationOf(played)) <= memberCount) {
      const rotation = rotationOf(played)
      happens({ id: `end${id++}`, kind: 'payout', memberId: rotation.order[nextPot(rotation) - 1] ?? '', round: nextPot(rotation) })
    }
    const ended = rotationOf(played)
    expect(isFinished(ended)).toBe(true)
    for (const memberId of ended.order) expect(netCents(rules, ended, memberId)).toBe(0)
  }), { numRuns: 1_000 })
})
