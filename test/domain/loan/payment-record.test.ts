import { expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { paidBetween, paymentRecord } from '#domain/loan/payment-record.ts'
import { anyHistory } from '../support/any-history.ts'
import { fivePercentDaily, life, payment, reversal } from '../support/example-terms.ts'
import { holdsFor } from '../support/seed.ts'

const rowOf = (number: number) => foldLoan(life(fivePercentDaily, 'daily', '2026-01-01')).installments[number - 1]
const dueOn = (number: number): string => rowOf(number)?.dueDate ?? ''
const cents = (number: number): number => {
  const row = rowOf(number)
  return row ? row.principalCents + row.interestCents : 0
}
const paidOnTime = (number: number) => payment(`p${number}`, dueOn(number), cents(number))

test('a payment on its day is on time, one a day later is not, and one still to come is not counted', () => {
  const third = payment('p3', dueOn(4), cents(3))
  const history = life(fivePercentDaily, 'daily', dueOn(3), paidOnTime(1), paidOnTime(2), third)
  expect(paymentRecord(history)).toEqual({ due: 3, onTime: 2 })
  expect(paymentRecord({ ...history, asOf: dueOn(2) })).toEqual({ due: 2, onTime: 2 })
})

test('a payment that was undone was never on time', () => {
  expect(paymentRecord(life(fivePercentDaily, 'daily', dueOn(1), paidOnTime(1), reversal('r', 'p1', dueOn(2))))).toEqual({ due: 1, onTime: 0 })
})

test('whatever happened, no cent paid is in two years or in none', () => {
  holdsFor(anyHistory, (history) => {
    const start = history.terms.advances[0]?.date ?? history.asOf
    const middle = [start, history.asOf].toSorted()[1] ?? start
    const [first, last] = [Number(start.slice(0, 4)), Number(middle.slice(0, 4)) + 1]
    const years = Array.from({ length: Math.min(last - first + 1, 40) }, (_, index) => first + index)
    const end = `${years.at(-1)}-12-31`
    const whole = paidBetween(history, start, end)
    const parts = years.map((year) => paidBetween(history, `${year}-01-01`, `${year}-12-31`))
    for (const part of ['paidCents', 'interestCents', 'feesCents', 'principalCents'] as const) {
      expect(parts.reduce((sum, one) => sum + one[part], 0)).toBe(whole[part])
    }
  }, 100)
})
