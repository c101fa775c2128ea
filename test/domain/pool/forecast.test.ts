import { describe, expect, test } from '@jest/globals'
import { DomainError } from '#domain/problem/domain-error.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import type { LoanState } from '#domain/loan/loan-state.ts'
import { sumCents } from '#domain/money/cents.ts'
import { headroomForecast, monthEndsFrom, plannedPrincipal } from '#domain/pool/forecast.ts'
import { fc } from '#test/support/generated-cases.ts'
import { anyHistory } from '../support/any-history.ts'

test('the ends of twelve months, this one first', () => {
  expect(monthEndsFrom('2026-11-28', 12)).toEqual([
    '2026-11-30', '2026-12-31', '2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31', '2027-08-31', '2027-09-30', '2027-10-31',
  ])
  expect(monthEndsFrom('2028-02-29', 2)).toEqual(['2028-02-29', '2028-03-31'])
})

const folded = (history: LoanHistory): LoanState | undefined => {
  try {
    return foldLoan(history)
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

describe('a forecast', () => {
  test('frees what is planned in each month, and nothing that is late', () => {
    const installment = { number: 1, interestCents: 500, feesCents: 0, principalCents: 10_000 }
    const planned = plannedPrincipal([
      { ...installment, dueDate: '2026-11-01', paidCents: 0 }, { ...installment, dueDate: '2026-12-01', paidCents: 8_500 }, { ...installment, dueDate: '2027-01-01', paidCents: 0 },
    ], { asOf: '2026-11-28', principalCents: 22_000 })
    expect(planned).toEqual([{ dueOn: '2026-12-01', principalCents: 2_000 }, { dueOn: '2027-01-01', principalCents: 10_000 }])
    const months = headroomForecast({ exposureCents: 22_000, headroomCents: 78_000 }, planned, '2026-11-28')
    expect(months.map(({ releasedCents }) => releasedCents)).toEqual([0, 2_000, 10_000, 0, 0, 0, 0, 0, 0, 0, 0, 0])
    expect(months.at(-1)).toEqual({ endsOn: '2027-10-31', releasedCents: 0, exposureCents: 10_000, headroomCents: 90_000 })
  })

  test('of any loan in any state: what comes back is never more than is owed, headroom never falls, and both keep every cent', () => {
    fc.assert(fc.property(anyHistory, fc.integer({ min: 0, max: 100_000_000 }), (history, headroomCents) => {
      const state = folded(history)
      if (!state) return
      const { principalCents } = state.outstanding
      const planned = plannedPrincipal(state.installments, { asOf: history.asOf, principalCents })
      expect(sumCents(planned.map((one) => one.principalCents))).toBeLessThanOrEqual(principalCents)
      const months = headroomForecast({ exposureCents: principalCents, headroomCents }, planned, history.asOf)
      let before = headroomCents
      for (const month of months) {
        expect(month.headroomCents).toBe(before + month.releasedCents)
        expect(month.headroomCents + month.exposureCents).toBe(headroomCents + principalCents)
        expect(month.exposureCents).toBeGreaterThanOrEqual(0)
        expect(month.releasedCents).toBeGreaterThanOrEqual(0)
        before = month.headroomCents
      }
    }), { numRuns: 1000 })
  })
})
