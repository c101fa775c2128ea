import { describe, expect, test } from '@jest/globals'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { defaultRule, isInDefault } from '#domain/circle/fundraising/default-rule.ts'
import { riskGrades, supportersNeeded } from '#domain/circle/fundraising/fundraising-rules.ts'
import { fundraisingOn, mostPledgeCents, type FundraisingFacts, type Pledge } from '#domain/circle/fundraising/standing.ts'
import { notRaisable } from '#domain/circle/fundraising/what-may-be-raised.ts'
import { circleKinds } from '#domain/circle/kinds.ts'
import { fc } from '#test/support/generated-cases.ts'

const rules = circleKinds['social-underwriting'].fundraising
const facts = (more: Partial<FundraisingFacts> = {}): FundraisingFacts => ({ amountCents: 1_000_00, supportersNeeded: 5, openedOn: '2026-12-01', publicOn: null, pledges: [], ...more })
const own = (amountCents: number, on = '2026-12-02'): Pledge => ({ amountCents, on, ofHerNetwork: true })

test('five of her own people at the lowest risk, fifty at the highest, never fewer for more risk', () => {
  const needed = Array.from({ length: riskGrades }, (_, index) => supportersNeeded(rules, index + 1))
  expect(needed).toEqual([5, 10, 15, 20, 25, 30, 35, 40, 45, 50])
})

describe('a loan that supporters can give', () => {
  const loan = { amountCents: 15_000_00, termMonths: 36, monthsToFirstPayment: 6, annualRatePercent: '0' }
  test('is at most $15,000, without interest, 12 to 36 months, the first payment after 1 to 6', () => {
    expect(notRaisable(rules, loan)).toEqual([])
    expect(notRaisable(rules, { amountCents: 15_000_01, termMonths: 37, monthsToFirstPayment: 7, annualRatePercent: '5' })).toEqual(['amount-too-big', 'charges-interest', 'term-outside', 'first-payment-outside'])
    expect(notRaisable(rules, { ...loan, termMonths: 11, monthsToFirstPayment: 0 })).toEqual(['term-outside', 'first-payment-outside'])
  })
})

describe('its days', () => {
  test('fifteen among her own people, both ends inside', () => {
    expect(fundraisingOn(rules, facts(), '2026-12-16')).toMatchObject({ state: 'private', throughOn: '2026-12-16' })
    expect(fundraisingOn(rules, facts(), '2026-12-17')).toMatchObject({ state: 'failed', throughOn: '2026-12-16' })
  })

  test('then thirty-five for everybody; full at once, or nothing', () => {
    const open = facts({ publicOn: '2026-12-05', pledges: Array.from({ length: 5 }, () => own(25_00)) })
    expect(fundraisingOn(rules, open, '2027-01-09')).toEqual({ state: 'public', pledgedCents: 125_00, missingCents: 875_00, supporters: 5, throughOn: '2027-01-09' })
    expect(fundraisingOn(rules, open, '2027-01-10').state).toBe('failed')
    const full = { ...open, pledges: [...open.pledges, { amountCents: 875_00, on: '2027-01-09', ofHerNetwork: false }] }
    expect([fundraisingOn(rules, full, '2027-01-09').state, fundraisingOn(rules, full, '2028-01-01').state]).toEqual(['full', 'full'])
  })
})

/** The most that one may pledge once these have. */
function mostAfter(pledges: Pledge[], publicOn: string | null = null): number {
  const now = facts({ pledges, publicOn })
  return mostPledgeCents(rules, now, fundraisingOn(rules, now, '2026-12-02'))
}

test('among her own people nobody pledges so much that the others have no room', () => {
  expect([mostAfter([]), mostAfter([own(900_00)]), mostAfter([own(900_00), own(25_00), own(25_00), own(25_00)]), mostAfter([own(900_00)], '2026-12-02')]).toEqual([900_00, 25_00, 25_00, 100_00])
})

test('whatever is pledged within the room, it is full only with all of the money and enough of her own people', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 10 }), fc.array(fc.integer({ min: 2_500, max: 200_000 }), { maxLength: 80 }), (grade, wants) => {
    const supporters = supportersNeeded(rules, grade)
    let now = facts({ amountCents: 5_000_00, supportersNeeded: supporters })
    for (const [index, want] of wants.entries()) {
      const on = addDays('2026-12-01', Math.floor(index / 6))
      const standing = fundraisingOn(rules, now, on)
      const amountCents = Math.min(want, mostPledgeCents(rules, now, standing))
      if (amountCents < rules.leastPledgeCents || standing.state === 'full' || standing.state === 'failed') continue
      const pledges = [...now.pledges, own(amountCents, on)]
      now = { ...now, pledges, publicOn: now.publicOn ?? (pledges.length >= supporters ? on : null) }
    }
    const end = fundraisingOn(rules, now, '2028-01-01')
    expect(end.pledgedCents + end.missingCents).toBe(now.amountCents)
    expect(end.state === 'full').toBe(end.missingCents === 0 && end.supporters >= supporters)
  }))
})

test('default takes all three: six months without a payment, six past due, three warnings', () => {
  const all = { monthsWithoutPayment: 6, paymentsPastDue: 6, warnings: 3 }
  expect(isInDefault(defaultRule, all)).toBe(true)
  for (const one of Object.keys(all)) expect(isInDefault(defaultRule, { ...all, [one]: 2 })).toBe(false)
})
