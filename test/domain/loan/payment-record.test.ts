import { expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { paidBetween, paymentRecord } from '#domain/loan/payment-record.ts'
import { anyHistory } from '../support/any-history.ts'
import { fee, fivePercentDaily, life, payment, reversal } from '../support/example-terms.ts'
import { daily } from '../support/lives.ts'
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

test('a fee makes no payment late, and an installment of which a part is missing was not on time', () => {
  const history = life(fivePercentDaily, 'daily', dueOn(1), fee('f', dueOn(1), 500), paidOnTime(1))
  expect(paymentRecord(history)).toEqual({ due: 1, onTime: 1 })
  expect(paymentRecord(life(fivePercentDaily, 'daily', dueOn(1), payment('p', dueOn(1), cents(1) - 1)))).toEqual({ due: 1, onTime: 0 })
})

test('what was paid between two days is told by what it paid, both days inside', () => {
  // $10,000 at 5 %: 31 days are 42.47, and 28 days on 9,186.49 are 35.24; the fee is paid last, what is over is credit.
  const history = daily('2025-12-31', payment('p', '2025-02-15', 85_598), payment('q', '2025-03-15', 85_598), fee('f', '2025-03-20', 500), payment('end', '2025-03-20', 900_000))
  const [first, second] = [{ paidCents: 85_598, interestCents: 4_247, feesCents: 0, principalCents: 81_351 }, { paidCents: 85_598, interestCents: 3_524, feesCents: 0, principalCents: 82_074 }]
  expect(paidBetween(history, '2025-02-15', '2025-02-15')).toEqual(first)
  expect(paidBetween(history, '2025-02-16', '2025-03-15')).toEqual(second)
  // 5 days on 8,365.75 are 5.73.
  expect(paidBetween(history, '2025-03-16', '2025-12-31')).toEqual({ paidCents: 900_000, interestCents: 573, feesCents: 500, principalCents: 836_575 })
  expect(paidBetween(history, '2024-01-01', '2025-02-14')).toEqual({ paidCents: 0, interestCents: 0, feesCents: 0, principalCents: 0 })
  expect(paidBetween(history, '2023-01-01', '2023-12-31')).toEqual({ paidCents: 0, interestCents: 0, feesCents: 0, principalCents: 0 })
})

test('what was paid on the very day the money went out counts', () => {
  expect(paidBetween(daily('2025-12-31', payment('p', '2025-01-15', 700)), '2025-01-15', '2025-01-15')).toEqual({ paidCents: 700, interestCents: 0, feesCents: 0, principalCents: 700 })
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
