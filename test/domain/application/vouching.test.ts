import { describe, expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { allClocks, vouchingEndsOn } from '#domain/application/clocks.ts'
import { unsafeVouchingRules, vouchBlock, vouchesCounted, vouchesMissing, type SignedVouch, type VouchingRules } from '#domain/application/vouching.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { nothingYet, usual } from './clock-facts.ts'

const rules: VouchingRules = { peersNeeded: 2, endorsementCounts: 2, closeAtMost: 1, windowDays: 14, reminderDays: [3, 10], mostOpenPerPerson: 3, applicantSeesAnswers: false }
const vouch = (more: Partial<SignedVouch> = {}): SignedVouch => ({ withdrawn: false, close: false, byParty: false, ...more })

describe('counting vouches', () => {
  test('a word taken back, or given by somebody who is now a party, does not count', () => {
    expect(vouchesCounted(rules, [vouch(), vouch({ withdrawn: true }), vouch({ byParty: true })])).toBe(1)
  })

  test('of household and family as many count as the programme lets', () => {
    const family = [vouch({ close: true }), vouch({ close: true }), vouch()]
    expect(vouchesCounted(rules, family)).toBe(2)
    expect(vouchesCounted({ ...rules, closeAtMost: 0 }, family)).toBe(1)
  })

  test('an endorsement stands for as many as the programme says', () => {
    expect(vouchesMissing(rules, [], 1)).toBe(0)
    expect(vouchesMissing({ ...rules, endorsementCounts: 1 }, [vouch()], 1)).toBe(0)
    expect(vouchesMissing({ ...rules, endorsementCounts: 0 }, [vouch()], 3)).toBe(1)
  })

  test('where nobody needs to vouch, nothing is missing', () => {
    expect(vouchesMissing({ ...rules, peersNeeded: 0 }, [])).toBe(0)
  })

  const anyVouch = fc.record({ withdrawn: fc.boolean(), close: fc.boolean(), byParty: fc.boolean() })
  test('whatever was given: one more never makes more missing, one withdrawn never fewer, and none is counted twice', () => {
    fc.assert(fc.property(fc.array(anyVouch, { maxLength: 8 }), anyVouch, fc.nat(5), fc.nat(5), (given, another, peersNeeded, closeAtMost) => {
      const these = { ...rules, peersNeeded, closeAtMost }
      const missing = vouchesMissing(these, given)
      expect(vouchesMissing(these, [...given, another])).toBeLessThanOrEqual(missing)
      expect(vouchesMissing(these, given.map((one, index) => (index === 0 ? { ...one, withdrawn: true } : one)))).toBeGreaterThanOrEqual(missing)
      expect(vouchesCounted(these, given)).toBeLessThanOrEqual(given.length)
      expect(missing).toBeGreaterThanOrEqual(0)
    }))
  })
})

describe('who may vouch', () => {
  const neighbor = { isParty: false, isStaff: false, openVouches: 2 }
  test.each([
    ['a neighbor', neighbor, null],
    ['a party', { ...neighbor, isParty: true }, 'party-cannot-vouch'],
    ['who works for the lender', { ...neighbor, isStaff: true }, 'staff-cannot-vouch'],
    ['who gave her word for as many as one may', { ...neighbor, openVouches: 3 }, 'too-many-vouches'],
  ] as const)('%s', (_who, person, block) => {
    expect(vouchBlock(person, rules)).toBe(block)
  })
})

test('reminders outside the window, or out of order, cannot be set', () => {
  expect(unsafeVouchingRules(rules)).toEqual([])
  expect(unsafeVouchingRules({ ...rules, reminderDays: [3, 14] })).toEqual(['reminderDays'])
  expect(unsafeVouchingRules({ ...rules, reminderDays: [10, 3] })).toEqual(['reminderDays'])
})

describe('the window of vouching', () => {
  const waiting = { ...nothingYet, receivedOn: '2026-11-01', incompleteSince: '2026-11-01', timesIncomplete: 1, vouching: { missing: 1, windowDays: 14, reminderDays: [3, 10] } }
  const named = (facts: typeof waiting | (Omit<typeof waiting, 'respondBy'> & { respondBy: string })) => (
    allClocks(facts, usual).filter(({ kind }) => kind.startsWith('vouch')).map(({ kind, occurrence, on }) => [kind, occurrence, on]))

  test('reminds on its days and ends on its last', () => {
    expect(named(waiting)).toEqual([['vouch-reminder', '3', '2026-11-04'], ['vouch-reminder', '10', '2026-11-11'], ['vouching-window', '', '2026-11-15']])
  })

  test('leaves the law’s clocks as they were', () => {
    const without = allClocks({ ...waiting, vouching: null }, usual)
    expect(allClocks(waiting, usual).filter(({ kind }) => !kind.startsWith('vouch'))).toEqual(without)
  })

  test('ends no later than the date on which silence ends the application, so that another way in is always offered first', () => {
    const late = { ...waiting, respondBy: '2026-11-09' }
    expect(vouchingEndsOn(late)).toBe('2026-11-09')
    expect(allClocks(late, usual).find(({ kind }) => kind === 'close-incomplete')?.on).toBe(addDays('2026-11-09', 1))
  })

  test('has no clocks once nothing is missing', () => {
    expect(named({ ...waiting, vouching: { ...waiting.vouching, missing: 0 } })).toEqual([])
  })
})
