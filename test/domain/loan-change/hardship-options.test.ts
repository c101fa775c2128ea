import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { hardshipOptions, pausesFor } from '#domain/loan-change/hardship-options.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import { holdsFor } from '../support/seed.ts'

const monthly: LoanHistory = {
  terms: {
    method: 'equal-installment', annualRatePercent: '5', installments: 12, period: { every: 1, unit: 'month' }, dayCount: 'actual/365',
    advances: [{ date: '2026-05-29', amountCents: 250_000 }], monthEnd: 'clamp', businessDay: 'following', gracePrincipalInstallments: 0,
    installmentMultipleCents: 1, roundingMode: 'half-even',
  },
  interestAccrual: 'daily', allocation: ['interest', 'principal', 'fees'], ahead: 'fewer', events: [], asOf: '2026-06-20',
}
const asked = { pauses: [1, 2], payOn: '2026-07-10', smallerCents: 10_000, newDay: '2026-07-10', longestPauseDays: 60 }

test('a pause costs the interest of the longer time: about a month of it on $2,500 at 5 %', () => {
  const options = hardshipOptions(monthly, asked)
  expect(options?.asItGoes).toMatchObject({ nextOn: '2026-06-29', nextCents: 21_406, lastOn: '2027-06-01', costCents: 0 })
  expect(options?.pauses[0]).toMatchObject({ installments: 1, nextOn: '2026-07-29', nextCents: 21_406, lastOn: '2027-06-29', costCents: 1_089 })
  expect(options?.pauses[1]).toMatchObject({ installments: 2, nextOn: '2026-08-31', costCents: 2_180 })
})

test('paying this one later costs those days; smaller payments leave one more for the end', () => {
  const options = hardshipOptions(monthly, asked)
  expect(options?.later).toMatchObject({ payOn: '2026-07-10', nextOn: '2026-07-10', lastOn: '2027-06-01', costCents: 31 })
  expect(options?.smaller).toMatchObject({ amountCents: 10_000, installments: 2, nextCents: 10_000, lastOn: '2027-06-29', costCents: 1_064 })
})

test('on a loan without interest no way costs anything', () => {
  const weekly: LoanHistory = { ...monthly, terms: { ...monthly.terms, annualRatePercent: '0', installments: 52, period: { every: 1, unit: 'week' } }, interestAccrual: 'scheduled', ahead: 'next' }
  const options = hardshipOptions(weekly, { ...asked, pauses: [2, 4, 6, 8], smallerCents: 2_500 })
  expect([...(options?.pauses ?? []), options?.later, options?.smaller, options?.newDay, ...(options?.newPlans ?? [])].map((way) => way?.costCents)).toEqual(Array.from({ length: 10 }, () => 0))
})

test('nothing is offered where nothing is left to pay', () => {
  const paid = { ...monthly, events: [{ id: 'all', kind: 'payment' as const, date: '2026-06-20', amountCents: 300_000 }] }
  expect(hardshipOptions(paid, asked)).toBeNull()
})

test('a pause is at most as long as the programme allows', () => {
  expect(pausesFor({ every: 1, unit: 'week' }, 60)).toEqual([2, 4, 6, 8])
  expect(pausesFor({ every: 1, unit: 'month' }, 60)).toEqual([1, 2])
  expect(pausesFor({ every: 3, unit: 'month' }, 60)).toEqual([])
})

test('whatever was paid and whenever one looks: no way is cheaper than the way it goes, a longer pause never cheaper than a shorter, and each pays all that is owed', () => {
  const payments = fc.array(fc.record({ day: fc.integer({ min: 0, max: 200 }), amountCents: fc.integer({ min: 100, max: 40_000 }) }), { maxLength: 4 })
  holdsFor(fc.tuple(payments, fc.integer({ min: 1, max: 12 })), ([paid, month]) => {
    const events = paid.map(({ day, amountCents }, index) => ({ id: `p${index}`, kind: 'payment' as const, date: new Date(Date.UTC(2026, 4, 29 + day)).toISOString().slice(0, 10), amountCents }))
    const history = { ...monthly, events, asOf: new Date(Date.UTC(2026, 4 + month, 20)).toISOString().slice(0, 10) }
    const { outstanding, creditCents, payoffCents } = foldLoan(history)
    const options = hardshipOptions(history, asked)
    expect(options === null).toBe(payoffCents === 0)
    const costs = options?.pauses.map(({ costCents }) => costCents) ?? []
    expect(Math.min(...costs, options?.later.costCents ?? 0)).toBeGreaterThanOrEqual(0)
    expect(costs.toSorted((x, y) => x - y)).toEqual(costs)
    for (const way of options ? [options.asItGoes, ...options.pauses, options.later] : []) expect(way.totalCents).toBeGreaterThanOrEqual(outstanding.principalCents - creditCents)
  }, 60)
})
