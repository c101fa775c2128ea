import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { portfolioAtRisk } from '#domain/ageing/portfolio-at-risk.ts'
import { holdsFor } from '#test/domain/support/seed.ts'

const group = fc.record({ daysPastDue: fc.nat(400), loans: fc.integer({ min: 1, max: 50 }), principalCents: fc.nat(10_000_000), pastDueCents: fc.nat(1_000_000) })

test('a loan 30 days late is not at risk, one 31 days late is, with all of its principal', () => {
  const report = portfolioAtRisk([
    { daysPastDue: 0, loans: 7, principalCents: 700_000, pastDueCents: 0 },
    { daysPastDue: 30, loans: 1, principalCents: 100_000, pastDueCents: 9_000 },
    { daysPastDue: 31, loans: 1, principalCents: 150_000, pastDueCents: 20_000 },
    { daysPastDue: 95, loans: 1, principalCents: 50_000, pastDueCents: 40_000 },
  ])
  expect(report).toMatchObject({
    loans: 10, principalCents: 1_000_000, pastDueCents: 69_000,
    par30: { principalCents: 200_000, sharePerMille: 200 }, par60: { principalCents: 50_000, sharePerMille: 50 }, par90: { principalCents: 50_000, sharePerMille: 50 },
  })
  expect(report.ageing.filter(({ loans }) => loans > 0)).toEqual([
    { bucket: 'current', loans: 7, principalCents: 700_000, sharePerMille: 700 }, { bucket: '1-30', loans: 1, principalCents: 100_000, sharePerMille: 100 },
    { bucket: '31-60', loans: 1, principalCents: 150_000, sharePerMille: 150 }, { bucket: '91-180', loans: 1, principalCents: 50_000, sharePerMille: 50 },
  ])
})

test('no portfolio is no risk', () => {
  expect(portfolioAtRisk([])).toMatchObject({ loans: 0, principalCents: 0, par30: { principalCents: 0, sharePerMille: 0 } })
})

test('what is up to date and what is late are 100.0 % together, also where both end in a half', () => {
  const report = portfolioAtRisk([
    { daysPastDue: 0, loans: 9, principalCents: 95_250, pastDueCents: 0 }, { daysPastDue: 12, loans: 1, principalCents: 4_750, pastDueCents: 900 },
  ])
  expect([report.ageing[0]?.sharePerMille, report.late.sharePerMille]).toEqual([952, 48])
})

test('whatever the portfolio: the shares of its buckets add up to 100.0 % and to what is at risk, none a tenth off', () => {
  holdsFor(fc.array(group, { minLength: 1 }), (groups) => {
    const { ageing, principalCents, late, par30, par60, par90 } = portfolioAtRisk(groups)
    fc.pre(principalCents > 0)
    const sharesFrom = (place: number) => ageing.slice(place).reduce((sum, { sharePerMille }) => sum + sharePerMille, 0)
    expect([0, 1, 2, 3, 4].map(sharesFrom)).toEqual([1_000, late.sharePerMille, par30.sharePerMille, par60.sharePerMille, par90.sharePerMille])
    for (const bucket of ageing) expect(Math.abs(bucket.sharePerMille - (bucket.principalCents / principalCents) * 1_000)).toBeLessThanOrEqual(1)
  })
})

test('whatever the portfolio: its buckets add up to it, and the later the less is at risk', () => {
  holdsFor(fc.array(group), (groups) => {
    const { ageing, principalCents, loans, par30, par60, par90 } = portfolioAtRisk(groups)
    expect(ageing.reduce((sum, bucket) => sum + bucket.principalCents, 0)).toBe(principalCents)
    expect(ageing.reduce((sum, bucket) => sum + bucket.loans, 0)).toBe(loans)
    expect([principalCents, par30.principalCents, par60.principalCents, par90.principalCents]).toEqual([principalCents, par30.principalCents, par60.principalCents, par90.principalCents].toSorted((a, b) => b - a))
  })
})
