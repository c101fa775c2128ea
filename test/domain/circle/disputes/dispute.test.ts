import { describe, expect, test } from '@jest/globals'
import { disputeStatus, passOnDays, refusalOfStep, type DisputeStep } from '#domain/circle/disputes/dispute.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { fc } from '#test/support/generated-cases.ts'

const day = '2027-01-10'
const answered: DisputeStep = { kind: 'answered', outcome: 'stands', on: day, by: 'keeper' }
const passedOn: DisputeStep = { kind: 'passed-on', on: day, by: 'member' }
const keeper = { by: 'keeper', isOfficer: false, on: day }
const officer = { by: 'officer', isOfficer: true, on: day }
const member = { by: 'member', isOfficer: false, on: day }

describe('what a member says is not so', () => {
  test.each([
    ['nobody has answered', [], 'waits-for-keeper'],
    ['it was answered', [answered], 'answered'],
    ['she passed it on', [answered, passedOn], 'waits-for-officer'],
    ['an officer answered it', [answered, passedOn, { ...answered, by: 'officer' }], 'decided'],
    ['she took it back', [{ kind: 'withdrawn', on: day, by: 'member' }], 'withdrawn'],
  ] as const)('stands by its steps: %s', (_what, steps, status) => {
    expect(disputeStatus(steps)).toBe(status)
  })

  test('is answered by who keeps the circle, and once passed on by an officer who has not answered it before', () => {
    expect(refusalOfStep([], 'answered', keeper)).toBeNull()
    expect(refusalOfStep([answered, passedOn], 'answered', keeper)).toBe('officer-needed')
    expect(refusalOfStep([{ ...answered, by: 'officer' }, passedOn], 'answered', officer)).toBe('another-officer-needed')
    expect(refusalOfStep([answered, passedOn], 'answered', officer)).toBeNull()
    expect(refusalOfStep([answered], 'answered', officer)).toBe('dispute-not-open')
  })

  test('is passed on through the last of the days after the answer, once', () => {
    expect(refusalOfStep([], 'passed-on', member)).toBe('dispute-not-open')
    expect(refusalOfStep([answered], 'passed-on', { ...member, on: addDays(day, passOnDays) })).toBeNull()
    expect(refusalOfStep([answered], 'passed-on', { ...member, on: addDays(day, passOnDays + 1) })).toBe('too-late-to-pass-on')
    expect(refusalOfStep([answered, passedOn, { ...answered, by: 'officer' }], 'passed-on', member)).toBe('dispute-not-open')
  })

  test('comes to an end whatever is tried, in three steps at the most', () => {
    const tried = fc.array(fc.record({ kind: fc.constantFrom('answered', 'passed-on', 'withdrawn'), by: fc.constantFrom('keeper', 'officer', 'other officer') }), { minLength: 1, maxLength: 20 })
    fc.assert(fc.property(tried, (moves) => {
      const steps: DisputeStep[] = []
      for (const { kind, by } of moves) {
        if (refusalOfStep(steps, kind, { by, isOfficer: by !== 'keeper', on: day }) !== null) continue
        steps.push(kind === 'answered' ? { kind, by, on: day, outcome: 'stands' } : { kind, by, on: day })
      }
      expect(steps.length).toBeLessThanOrEqual(3)
      expect(steps.filter(({ kind }) => kind === 'passed-on').length).toBeLessThanOrEqual(1)
    }), { numRuns: 1000 })
  })
})
