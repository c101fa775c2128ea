import { describe, expect, test } from '@jest/globals'
import { byCare, healthOf, type HealthFacts } from '#domain/circle/health.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import { roundDates } from '#domain/circle/round-dates.ts'
import type { Happening } from '#domain/circle/rotation/events.ts'

const dates = roundDates({ startOn: '2026-12-17', cadence: 'monthly', memberCount: 3 })
const rules = { ...circleKinds['lending-circle'].payout, contributionCents: 100_00 }

/** Ana, Beto and Caro; what happened, each on its day. */
const facts = (today: string, happened: [string, Happening][] = [], swapsWaiting = 0): HealthFacts => ({
  rules, dates, today, swapsWaiting,
  events: [['2026-12-01', { kind: 'begun', order: ['ana', 'beto', 'caro'] }] as [string, Happening], ...happened].map(([effectiveOn, event], index) => ({ id: String(index), effectiveOn, ...event })),
})
const pays = (on: string, memberId: string, round = 1): [string, Happening] => [on, { kind: 'contribution', memberId, round }]
const covers = (on: string, memberId: string, round = 1): [string, Happening] => [on, { kind: 'advance', memberId, round }]

describe('a circle needs no care', () => {
  test('before its first day, whoever has not paid yet', () => {
    expect(healthOf(facts('2026-12-17'))).toEqual({ cares: [], dueContributions: 0, onTimeContributions: 0 })
  })

  test('once all paid by the day and the pot went out', () => {
    const all = ['ana', 'beto', 'caro'].map((memberId) => pays('2026-12-16', memberId))
    expect(healthOf(facts('2026-12-18', [...all, ['2026-12-17', { kind: 'payout', memberId: 'ana', round: 1 }]]))).toEqual({ cares: [], dueContributions: 3, onTimeContributions: 3 })
  })
})

describe('a circle needs care', () => {
  test('when the day of its pot has passed, and of who has not paid', () => {
    expect(healthOf(facts('2026-12-18', [pays('2026-12-16', 'ana'), pays('2026-12-18', 'beto')]))).toEqual({ cares: ['pot-late', 'members-behind'], dueContributions: 3, onTimeContributions: 1 })
  })

  test('when the pot is whole and she whose turn it is is behind', () => {
    expect(healthOf(facts('2026-12-17', [covers('2026-12-17', 'ana'), pays('2026-12-16', 'beto'), pays('2026-12-16', 'caro')])).cares).toEqual(['payout-held'])
  })

  test('when the guarantor can have his money back, and when two wait for a yes', () => {
    expect(healthOf(facts('2026-12-17', [covers('2026-12-17', 'beto'), pays('2026-12-17', 'beto')], 1)).cares).toEqual(['guarantor-waits', 'swap-waits'])
  })
})

test('what was undone is not on time', () => {
  expect(healthOf(facts('2026-12-18', [pays('2026-12-16', 'ana'), ['2026-12-18', { kind: 'reversal', reverses: '1' }]])).onTimeContributions).toBe(0)
})

test('the circle of which more presses comes first', () => {
  const circles = [{ cares: [] }, { cares: ['swap-waits' as const] }, { cares: ['pot-late' as const] }, { cares: ['pot-late' as const, 'members-behind' as const] }]
  expect(circles.toSorted(byCare).map(({ cares: [first] }) => first)).toEqual(['pot-late', 'pot-late', 'swap-waits', undefined])
  expect(circles.toSorted(byCare)[0]?.cares).toHaveLength(2)
})
