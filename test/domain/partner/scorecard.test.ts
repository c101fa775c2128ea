import { describe, expect, test } from '@jest/globals'
import { asItSees, scorecardOf, type EndorsedLoan } from '#domain/partner/scorecard.ts'
import { takesRequest, throttleOf, throttles } from '#domain/partner/throttle.ts'
import { fc } from '#test/support/generated-cases.ts'

const rules = { fewestLoans: 5, slowAtPercent: 10, stopAtPercent: 20, openAtOnce: 3 }
const current = (principalCents: number): EndorsedLoan => ({ principalCents, daysPastDue: 0, passed30: false })
const late = (principalCents: number, daysPastDue: number): EndorsedLoan => ({ principalCents, daysPastDue, passed30: daysPastDue > 30 })
/** Of five loans of $1,000 so many dollars are more than 30 days late. */
const lateBy = (dollars: number) => scorecardOf([], [current(5_000_00 - dollars * 100), late(dollars * 100, 31), current(0), current(0), current(0)])

/** How little is asked of an organisation with these loans, from 0. */
const less = (its: EndorsedLoan[]) => throttles.indexOf(throttleOf(scorecardOf([], its), rules))

describe('how the word of an organisation turned out', () => {
  test('is its answers and how long they took, the loans on its word, and what of them is more than 30 days late', () => {
    const asked = [
      { requestedOn: '2026-01-01', settledOn: '2026-01-03' }, { requestedOn: '2026-01-01', settledOn: '2026-01-11' }, { requestedOn: '2026-02-01', settledOn: '2026-02-05' }, { requestedOn: '2026-03-01', settledOn: null },
    ]
    const cured = { principalCents: 0, daysPastDue: 0, passed30: true }
    expect(scorecardOf(asked, [current(300_000), late(100_000, 31), late(200_000, 30), cured])).toEqual({
      asked: 4, answered: 3, medianDays: 4, loans: 4, paid: { outstandingCents: 600_000, par30Cents: 100_000, par30PerMille: 167, passed30: 2, cured: 1 },
    })
  })

  test('has no share of nothing', () => {
    expect(scorecardOf([], [])).toEqual({ asked: 0, answered: 0, medianDays: null, loans: 0, paid: { outstandingCents: 0, par30Cents: 0, par30PerMille: null, passed30: 0, cured: 0 } })
  })

  test('is told to the organisation only where it tells of nobody', () => {
    const four = scorecardOf([], [late(100, 40), current(100), current(100), current(100)])
    expect(asItSees(four, 5)).toEqual({ ...four, paid: null })
    expect(asItSees(lateBy(100), 5)).toEqual(lateBy(100))
  })
})

describe('the throttle', () => {
  test.each([[499, 'open'], [500, 'slowed'], [999, 'slowed'], [1000, 'stopped'], [5000, 'stopped'], [0, 'open']] as const)('with $%i of $5,000 late: %s', (dollars, expected) => {
    expect(throttleOf(lateBy(dollars), rules)).toBe(expected)
  })

  test('concludes nothing from fewer loans, however late', () => {
    expect(throttleOf(scorecardOf([], [late(100, 90)]), rules)).toBe('open')
  })

  test('slowed, it takes another once one was answered; stopped, none; open, any number', () => {
    expect(throttles.map((throttle) => [0, 2, 3, 99].map((open) => takesRequest(throttle, open, rules)))).toEqual([[true, true, true, true], [true, true, false, false], [false, false, false, false]])
  })

  test('never opens while more falls behind, and never closes while more is caught up', () => {
    const loan = fc.record({ principalCents: fc.integer({ min: 0, max: 1_000_000 }), daysPastDue: fc.integer({ min: 0, max: 200 }), passed30: fc.boolean() })
    fc.assert(fc.property(fc.array(loan, { minLength: 1, maxLength: 12 }), fc.nat(), (loans, at) => {
      const place = at % loans.length
      const caughtUp = loans.map((each, index) => (index === place ? { ...each, daysPastDue: 0 } : each))
      expect(less(caughtUp)).toBeLessThanOrEqual(less(loans))
    }), { numRuns: 1000 })
  })
})
