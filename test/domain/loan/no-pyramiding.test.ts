import { expect, test } from '@jest/globals'
import { fc } from '#test/support/generated-cases.ts'
import { addDays } from '#domain/calendar-date/calendar-date.ts'
import { lateFeeSteps } from '#domain/loan/late-fees.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import { installmentsOf } from '#domain/loan/quote.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { fee, fivePercentDaily, life, payment, planChange, weeklyWithoutInterest, yearAtTwelvePercent } from '../support/example-terms.ts'
import { holdsFor } from '../support/seed.ts'

const rule = { amountCents: 1_000, graceDays: 15 }
const all = { from: '2025-01-01', through: '2027-12-31', again: false }
const lateOnes = (history: LoanHistory, late = rule) => lateFeeSteps(history, late, [], all).map(({ installment }) => installment)

/** What was agreed, paid on its day, but for some installments of which nothing came. */
const onItsDay = (terms: Terms, missing: readonly number[], days = 0): LoanEvent[] => installmentsOf(terms)
  .filter(({ number }) => !missing.includes(number)).map(({ number, dueDate, totalCents }) => payment(`p${number}`, addDays(dueDate, days), totalCents))
const twelve = (accrual: 'daily' | 'scheduled', ...events: LoanEvent[]) => life(accrual === 'daily' ? fivePercentDaily : yearAtTwelvePercent, accrual, '2027-12-31', ...events)

test.each(['daily', 'scheduled'] as const)('the first of twelve payments is missing and every other came on its day: one late fee, and no other, with %s interest', (accrual) => {
  const { terms } = twelve(accrual)
  expect(lateOnes(twelve(accrual, ...onItsDay(terms, [1])))).toEqual([1])
  expect(lateOnes(twelve(accrual, ...onItsDay(terms, [3, 7])))).toEqual([3, 7])
})

test('it makes no difference that they came within their days of grace', () => {
  expect(lateOnes(twelve('scheduled', ...onItsDay(yearAtTwelvePercent, [1], 15)))).toEqual([1])
})

test('a payment a cent short is late, whether an earlier one is missing or not', () => {
  const [second, ...rest] = onItsDay(yearAtTwelvePercent, [1])
  if (second?.kind !== 'payment') throw new Error('a payment')
  expect(lateOnes(twelve('scheduled', { ...second, amountCents: second.amountCents - 1 }, ...rest))).toEqual([1, 2])
})

test('nothing came for two of them, and money that came later for one is in the time of another: each is judged by its own time', () => {
  const [third] = onItsDay(yearAtTwelvePercent, [1, 2])
  expect(lateOnes(twelve('scheduled', ...(third ? [third] : [])))).toEqual([1, 2, 4, 5, 6, 7, 8, 9, 10, 11, 12])
})

test('what brings the missing one up to date counts once: the next one is not paid by it', () => {
  const twice = installmentsOf(yearAtTwelvePercent).filter(({ number }) => number === 2).map(({ dueDate, totalCents }) => payment('both', dueDate, 2 * totalCents))
  expect(lateOnes(twelve('scheduled', ...twice)).slice(0, 2)).toEqual([1, 3])
})

test('a fee that people wrote down takes of the money and makes nothing late', () => {
  const history = twelve('scheduled', fee('f', '2025-02-01', 3_000), ...onItsDay(yearAtTwelvePercent, []))
  expect(lateOnes({ ...history, allocation: ['fees', 'interest', 'principal'] })).toEqual([])
})

test('the installments that a new plan adds can be late like the others', () => {
  const history = twelve('scheduled', ...onItsDay(yearAtTwelvePercent, [4, 5, 6, 7, 8, 9, 10, 11, 12]), planChange('n', '2025-04-20', 20))
  expect(lateOnes(history)).toEqual(Array.from({ length: 20 }, (_, index) => index + 4))
})

const anyTerms = fc.constantFrom(yearAtTwelvePercent, fivePercentDaily, weeklyWithoutInterest)
const anyMissing = fc.record({
  terms: anyTerms, accrual: fc.constantFrom('daily' as const, 'scheduled' as const), ahead: fc.constantFrom('fewer' as const, 'smaller' as const, 'next' as const),
  graceDays: fc.integer({ min: 0, max: 20 }), missing: fc.uniqueArray(fc.integer({ min: 1, max: 13 }), { maxLength: 6 }),
})

test('whoever pays what was agreed on its day owes no more late fees than payments are missing', () => {
  holdsFor(anyMissing, ({ terms, accrual, ahead, graceDays, missing }) => {
    const gone = missing.filter((number) => number <= terms.installments)
    const history: LoanHistory = { ...life(terms, accrual, '2027-12-31', ...onItsDay(terms, gone)), ahead }
    expect(lateOnes(history, { ...rule, graceDays }).length).toBeLessThanOrEqual(gone.length)
  })
}, 60_000)
