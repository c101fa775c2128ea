import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { netPositionCents, potCents } from '#domain/circle/net-position.ts'
import { cadences, roundDates, roundOn } from '#domain/circle/round-dates.ts'

const { assert, constantFrom, integer, nat, property, record } = fc

const circle = record({ memberCount: integer({ min: 2, max: 50 }), contributionCents: integer({ min: 1, max: 100_000 }) })

describe('the dates of rounds', () => {
  test('the 17th of each month, or the next day on which banks are open', () => {
    const dates = roundDates({ startOn: '2026-12-17', cadence: 'monthly', memberCount: 3 })
    expect(dates).toEqual([
      { round: 1, agreedOn: '2026-12-17', dueOn: '2026-12-17' },
      // A Sunday, and the Monday is Martin Luther King Day (look.md's picture).
      { round: 2, agreedOn: '2027-01-17', dueOn: '2027-01-19' },
      { round: 3, agreedOn: '2027-02-17', dueOn: '2027-02-17' },
    ])
  })

  test('the 31st comes back after a short month', () => {
    expect(roundDates({ startOn: '2027-01-31', cadence: 'monthly', memberCount: 3 }).map(({ agreedOn }) => agreedOn)).toEqual(['2027-01-31', '2027-02-28', '2027-03-31'])
  })

  test('every week and every two weeks keep their weekday', () => {
    expect(roundDates({ startOn: '2026-12-04', cadence: 'weekly', memberCount: 3 }).map(({ agreedOn }) => agreedOn)).toEqual(['2026-12-04', '2026-12-11', '2026-12-18'])
    expect(roundDates({ startOn: '2026-12-04', cadence: 'biweekly', memberCount: 2 }).map(({ agreedOn }) => agreedOn)).toEqual(['2026-12-04', '2026-12-18'])
  })

  test('the round of a day is the first whose day has not passed; after the last, the last', () => {
    const dates = roundDates({ startOn: '2026-12-17', cadence: 'monthly', memberCount: 3 })
    expect(['2026-11-01', '2026-12-17', '2026-12-18', '2027-01-19', '2027-09-01'].map((on) => roundOn(dates, on))).toEqual([1, 1, 2, 2, 3])
  })

  test('any circle has as many rounds as members, each later than the one before', () => {
    assert(property(circle, constantFrom(...cadences), ({ memberCount }, cadence) => {
      const dates = roundDates({ startOn: '2026-12-17', cadence, memberCount })
      expect(dates.map(({ round }) => round)).toEqual(Array.from({ length: memberCount }, (_, index) => index + 1))
      for (const [index, { dueOn, agreedOn }] of dates.entries()) {
        expect(dueOn >= agreedOn).toBe(true)
        expect(dueOn > (dates[index - 1]?.dueOn ?? '')).toBe(true)
      }
    }))
  })
})

describe('the net position of a member (domain.md 3b)', () => {
  test('is what the rounds themselves add up to: each puts in every time, one receives each time', () => {
    assert(property(circle, (size) => {
      const net = Array.from({ length: size.memberCount }, () => 0)
      for (let round = 1; round <= size.memberCount; round++) {
        for (let turn = 1; turn <= size.memberCount; turn++) net[turn - 1] = (net[turn - 1] ?? 0) + size.contributionCents - (turn === round ? potCents(size) : 0)
        expect(net).toEqual(net.map((_, index) => netPositionCents(size, index + 1, round)))
        expect(net.reduce((sum, one) => sum + one, 0)).toBe(0)
      }
    }))
  })

  test('is nothing for everybody at the end: each has paid N·c and received N·c exactly once', () => {
    assert(property(circle, nat(49), (size, index) => {
      const turn = (index % size.memberCount) + 1
      expect(netPositionCents(size, turn, size.memberCount)).toBe(0)
    }))
  })
})
