import { expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { portfolioAtRisk } from '#domain/ageing/portfolio-at-risk.ts'
import { holdsFor } from '#test/domain/support/seed.ts'

test('a loan 30 days late is not at risk, one 31 days late is, with all of its principal', () => {
  const report = portfolioAtRisk([
    { daysPastDue: 0, loans: 7, principalCents: 700_000, pastDueCents: 0 },
    { daysPastDue: 30, loans: 1, principalCents: 100_000, pastDueCents: 9_000 },
    { daysPastDue: 31, loans: 1, principalCents: 150_000, pastDueCents: 20_000 },
    { daysPastDue: 95, loans: 1, principalCents: 50_000, pastDueCents: 40_000 },
  ])
  expect(report).toMatchObject({
    loans: 10, principalCents: 1_000_000, pastDueCents: 69_000,
    par30: { principalCents: 200_000, shareBasisPoints: 2_000 }, par60: { principalCents: 50_000, shareBasisPoints: 500 }, par90: { principalCents: 50_000, shareBasisPoints: 500 },
  })
  expect(report.ageing.filter(({ loans }) => loans > 0)).toEqual([
    { bucket: 'current', loans: 7, principalCents: 700_000 }, { bucket: '1-30', loans: 1, principalCents: 100_000 },
    { bucket: '31-60', loans: 1, principalCents: 150_000 }, { bucket: '91-180', loans: 1, principalCents: 50_000 },
  ])
})

test('no portfolio is no risk', () => {
  expect(portfolioAtRisk([])).toMatchObject({ loans: 0, principalCents: 0, par30: { principalCents: 0, shareBasisPoints: 0 } })
})

test('whatever the portfolio: its buckets add up to it, and the later the less is at risk', () => {
  const group = fc.record({ daysPastDue: fc.nat(400), loans: fc.integer({ min: 1, max: 50 }), principalCents: fc.nat(10_000_000), pastDueCents: fc.nat(1_000_000) })
  holdsFor(fc.array(group), (groups) => {
    const { ageing, principalCents, loans, par30, par60, par90 } = portfolioAtRisk(groups)
    expect(ageing.reduce((sum, bucket) => sum + bucket.principalCents, 0)).toBe(principalCents)
    expect(ageing.reduce((sum, bucket) => sum + bucket.loans, 0)).toBe(loans)
    expect([principalCents, par30.principalCents, par60.principalCents, par90.principalCents]).toEqual([principalCents, par30.principalCents, par60.principalCents, par90.principalCents].toSorted((a, b) => b - a))
    expect(par30.shareBasisPoints).toBeLessThanOrEqual(10_000)
  })
})
