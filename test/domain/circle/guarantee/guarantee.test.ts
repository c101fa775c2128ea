import { describe, expect, test } from '@jest/globals'
import { doorFor, letsThrough } from '#domain/circle/guarantee/door-for-a-member.ts'
import { canMakePay, guaranteeSettings, mostOwedCents, type GuaranteeRules, type GuaranteeSetting } from '#domain/circle/guarantee/guarantee-rules.ts'
import { sharesOfLoss } from '#domain/circle/guarantee/shares-of-a-loss.ts'
import { fc } from '#test/support/generated-cases.ts'

const rules = (setting: GuaranteeSetting, more: Partial<GuaranteeRules> = {}): GuaranteeRules => ({ setting, lateDays: 8, cappedSharePercent: 50, capCents: 250_00, ...more })
const signed = (ids: string[], capCents = 250_00) => ids.map((id) => ({ id, capCents }))

describe.each([
  // setting, one is 8 days late, one has defaulted, the same amount again, a bigger one, what each of three owes of $1,000.01 lost
  { setting: 'none', door: 'open', same: true, bigger: true, owes: [] },
  { setting: 'access_block', door: 'no-new-loan', same: false, bigger: false, owes: [] },
  { setting: 'increase_block', door: 'no-bigger-loan', same: true, bigger: false, owes: [] },
  { setting: 'capped_share', door: 'open', same: true, bigger: true, owes: [166_67, 166_67, 166_66] },
  { setting: 'joint_and_several', door: 'open', same: true, bigger: true, owes: [1_000_01, 1_000_01, 1_000_01] },
] as const)('under $setting', ({ setting, door, same, bigger, owes }) => {
  test('what one member’s loan means for the others', () => {
    expect(doorFor(rules(setting), [{ daysPastDue: 0, defaulted: false }, { daysPastDue: 7, defaulted: false }])).toBe('open')
    expect(doorFor(rules(setting), [{ daysPastDue: 0, defaulted: false }, { daysPastDue: 8, defaulted: false }])).toBe(door)
    expect(doorFor(rules(setting), [{ daysPastDue: 0, defaulted: true }])).toBe(door)
    expect([letsThrough(door, 500_00, 500_00), letsThrough(door, 500_01, 500_00)]).toEqual([same, bigger])
  })

  test('what who signed owes of a loss', () => {
    const cap = setting === 'joint_and_several' ? 2_000_00 : 250_00
    expect(sharesOfLoss(rules(setting), 1_000_01, signed(['a', 'b', 'c'], cap)).map(({ owesCents }) => owesCents)).toEqual(owes)
    expect(sharesOfLoss(rules(setting), 1_000_01, [])).toEqual([])
  })
})

test('a first loan is bigger than none, and waits where bigger ones do', () => {
  expect(letsThrough('no-bigger-loan', 100, null)).toBe(false)
})

test('a share is never more than the paper says', () => {
  expect(sharesOfLoss(rules('capped_share'), 10_000_00, signed(['a', 'b'], 200_00))).toEqual([
    { id: 'a', owesCents: 200_00, jointly: false }, { id: 'b', owesCents: 200_00, jointly: false },
  ])
  expect(mostOwedCents(rules('capped_share'), 100_00)).toBe(100_00)
  expect(mostOwedCents(rules('access_block'), 100_00)).toBe(0)
})

const anySetting = fc.constantFrom(...guaranteeSettings)
const anyRules = fc.record({ setting: anySetting, lateDays: fc.integer({ min: 1, max: 90 }), cappedSharePercent: fc.integer({ min: 0, max: 100 }), capCents: fc.integer({ min: 1, max: 500_000 }) })

test('nobody without a paper of her own owes, and nobody owes under a setting that only closes doors', () => {
  fc.assert(fc.property(anyRules, fc.integer({ min: 0, max: 2_000_000 }), fc.uniqueArray(fc.string(), { maxLength: 15 }), (any, lostCents, ids) => {
    const shares = sharesOfLoss(any, lostCents, ids.map((id) => ({ id, capCents: mostOwedCents(any, lostCents) })))
    expect(shares.every(({ id, owesCents }) => ids.includes(id) && owesCents >= 0 && owesCents <= lostCents)).toBe(true)
    expect(shares.length === 0 || canMakePay(any)).toBe(true)
  }))
})

test('shares come to the group’s part to the cent, less what caps leave to the lender', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 2_000_000 }), fc.integer({ min: 1, max: 15 }), (lostCents, many) => {
    const shares = sharesOfLoss(rules('capped_share', { cappedSharePercent: 100, capCents: lostCents }), lostCents, signed(Array.from({ length: many }, (_, index) => String(index)), lostCents))
    expect(shares.reduce((sum, { owesCents }) => sum + owesCents, 0)).toBe(lostCents)
    expect(Math.max(...shares.map(({ owesCents }) => owesCents)) - Math.min(...shares.map(({ owesCents }) => owesCents))).toBeLessThanOrEqual(1)
  }))
})
