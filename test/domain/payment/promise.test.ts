import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { promiseOutcome } from '#domain/payment/promise.ts'
import { holdsFor } from '../support/seed.ts'

const promise = { amountCents: 10_000, madeOn: '2026-11-10', promisedOn: '2026-11-20' }

describe('a promise to pay', () => {
  test('is kept as soon as the money is there, also in parts, also on the last day', () => {
    expect(promiseOutcome(promise, [{ on: '2026-11-12', amountCents: 10_000 }], '2026-11-12')).toEqual({ state: 'kept', receivedCents: 10_000 })
    expect(promiseOutcome(promise, [{ on: '2026-11-12', amountCents: 4_000 }, { on: '2026-11-20', amountCents: 6_500 }], '2026-11-20')).toEqual({ state: 'kept', receivedCents: 10_500 })
  })

  test('is open until the promised day is over', () => {
    expect(promiseOutcome(promise, [{ on: '2026-11-12', amountCents: 4_000 }], '2026-11-19')).toEqual({ state: 'open', receivedCents: 4_000 })
  })

  test('is partly kept with some of the money, broken with none', () => {
    expect(promiseOutcome(promise, [{ on: '2026-11-12', amountCents: 4_000 }], '2026-11-20')).toEqual({ state: 'partly', receivedCents: 4_000 })
    expect(promiseOutcome(promise, [], '2026-11-20')).toEqual({ state: 'broken', receivedCents: 0 })
  })

  test('counts no money from before it was made, and none from after the promised day', () => {
    const received = [{ on: '2026-11-09', amountCents: 10_000 }, { on: '2026-11-21', amountCents: 10_000 }]
    expect(promiseOutcome(promise, received, '2026-12-01')).toEqual({ state: 'broken', receivedCents: 0 })
  })
})

describe('whatever came when', () => {
  const day = fc.integer({ min: -10, max: 30 }).map((days) => addDays(promise.madeOn, days))
  const money = fc.array(fc.record({ on: day, amountCents: fc.integer({ min: 1, max: 20_000 }) }), { maxLength: 8 })

  test('once the promised day is over, no later day changes it', () => {
    holdsFor(fc.tuple(money, fc.integer({ min: 0, max: 400 })), ([received, days]) => {
      expect(promiseOutcome(promise, received, addDays(promise.promisedOn, days))).toEqual(promiseOutcome(promise, received, promise.promisedOn))
    })
  })

  test('more money never makes it worse, and the order in which it is told of changes nothing', () => {
    const worth = { broken: 0, open: 0, partly: 1, kept: 2 }
    holdsFor(fc.tuple(money, money, day), ([some, more, asOf]) => {
      const [before, after] = [promiseOutcome(promise, some, asOf), promiseOutcome(promise, [...more, ...some], asOf)]
      expect(worth[after.state]).toBeGreaterThanOrEqual(worth[before.state])
      expect(promiseOutcome(promise, [...some, ...more], asOf)).toEqual(after)
    })
  })
})
