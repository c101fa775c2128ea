import { describe, expect, test } from '@jest/globals'
import { nextCeilingCents } from '#domain/circle/graduation/next-ceiling.ts'
import { hasAll, isBankReady, whatSheNeeds, type HerRecord } from '#domain/circle/graduation/what-she-needs.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import { fc } from '#test/support/generated-cases.ts'

const rules = circleKinds['solidarity-group'].graduation
const record = (more: Partial<HerRecord> = {}): HerRecord => ({ paymentsDue: 20, paymentsOnTime: 20, cyclesDone: 1, attendancePercent: 80, groupIsCurrent: true, ...more })

const of = (anyDefault: boolean, groupOnTime: boolean, centreOnTime: boolean) => nextCeilingCents(rules, { lastCents: 1_000_00, hasAllSheNeeds: true, group: { anyDefault, groupOnTime, centreOnTime } })

describe('the next ceiling', () => {
  test.each([
    ['the whole group paid on time', of(false, true, false), 1_150_00],
    ['the whole centre did', of(false, true, true), 1_200_00],
    ['the rest of the centre did, her group did not', of(false, false, true), 1_100_00],
    ['some were late', of(false, false, false), 1_100_00],
    ['somebody defaulted', of(true, true, true), 1_100_00],
  ])('where %s', (_where, ceiling, expected) => expect(ceiling).toBe(expected))

  test('is her last loan where something is missing, and none before her first', () => {
    const group = { anyDefault: false, groupOnTime: true, centreOnTime: true }
    expect(nextCeilingCents(rules, { lastCents: 1_000_00, hasAllSheNeeds: false, group })).toBe(1_000_00)
    expect(nextCeilingCents(rules, { lastCents: null, hasAllSheNeeds: true, group })).toBeNull()
  })

  test('is never below her last loan, never above a fifth more, and after a default never above a tenth more', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 5_000_000 }), fc.boolean(), fc.boolean(), fc.boolean(), fc.boolean(), (lastCents, hasAllSheNeeds, anyDefault, groupOnTime, centreOnTime) => {
      const ceiling = nextCeilingCents(rules, { lastCents, hasAllSheNeeds, group: { anyDefault, groupOnTime, centreOnTime } }) ?? 0
      expect(ceiling).toBeGreaterThanOrEqual(lastCents)
      expect(ceiling * 100).toBeLessThanOrEqual(lastCents * (anyDefault ? 110 : 120))
    }))
  })
})

describe('what she needs', () => {
  test('is a list in one order, with ticks', () => {
    expect(whatSheNeeds(rules, record({ paymentsOnTime: 18, groupIsCurrent: false }))).toEqual([
      { code: 'on-time', met: false, has: 90, needs: 95 },
      { code: 'cycles', met: true, has: 1, needs: 1 },
      { code: 'attendance', met: true, has: 80, needs: 75 },
      { code: 'group-current', met: false, has: null, needs: null },
    ])
  })

  test('asks for no attendance where no list is kept, and nothing of what is not due yet', () => {
    const needs = whatSheNeeds(rules, record({ attendancePercent: null, paymentsDue: 0, paymentsOnTime: 0 }))
    expect([needs.map(({ code }) => code), hasAll(needs)]).toEqual([['on-time', 'cycles', 'group-current'], true])
  })

  test('almost is not enough: 94.9 % is not 95 %', () => {
    expect(hasAll(whatSheNeeds(rules, record({ paymentsDue: 1000, paymentsOnTime: 949 })))).toBe(false)
  })
})

test('ready for a bank: all of it, after three loans paid back', () => {
  expect([isBankReady(rules, record()), isBankReady(rules, record({ cyclesDone: 3 })), isBankReady(rules, record({ cyclesDone: 3, groupIsCurrent: false }))]).toEqual([false, true, false])
})
