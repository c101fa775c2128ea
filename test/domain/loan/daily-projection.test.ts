import { expect, test } from '@jest/globals'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'
import { fivePercentDaily, life, payment, planChange, rateChange } from '../support/example-terms.ts'

const inParts: Terms = { ...fivePercentDaily, advances: [{ date: '2025-01-15', amountCents: 600_000 }, { date: '2025-04-20', amountCents: 300_000 }, { date: '2025-06-15', amountCents: 100_000 }] }
type Shown = { dueDate: string; cents: number; interestCents: number }[]
const shown = (history: LoanHistory): Shown => foldLoan(history).installments.map(({ dueDate, principalCents, interestCents }) => ({ dueDate, cents: principalCents + interestCents, interestCents }))
/** To the cent, but for the one that a segment's rounding leaves to the last installment or to the one in which the rate changes. */
function expectSame(now: Shown, then: Shown): void {
  expect(now.map(({ dueDate }) => dueDate)).toEqual(then.map(({ dueDate }) => dueDate))
  const apart = now.flatMap(({ cents, interestCents }, index) => [cents - (then[index]?.cents ?? 0), interestCents - (then[index]?.interestCents ?? 0)])
  expect(Math.max(...apart.map(Math.abs))).toBeLessThanOrEqual(1)
}

test.each<[string, Terms, LoanEvent[]]>([
  ['nothing else', fivePercentDaily, []],
  ['another rate from a day within a period on', fivePercentDaily, [rateChange('r', '2025-01-16', '12', '2025-04-20')]],
  ['another rate from a due date on', fivePercentDaily, [rateChange('r', '2025-01-16', '12', '2025-04-15')]],
  ['two other rates in one period, and a third', fivePercentDaily, [rateChange('a', '2025-01-16', '12', '2025-04-20'), rateChange('b', '2025-01-17', '2', '2025-05-01'), rateChange('c', '2025-01-18', '8', '2025-09-15')]],
  ['another rate, and equal principal', { ...fivePercentDaily, method: 'equal-principal' }, [rateChange('r', '2025-01-16', '12', '2025-04-20')]],
  ['advances to come', inParts, []],
  ['advances to come, and equal principal', { ...inParts, method: 'equal-principal' }, []],
  ['advances to come beside another rate', inParts, [rateChange('r', '2025-01-16', '12', '2025-05-01')]],
  ['installments that are lower at first', fivePercentDaily, [planChange('n', '2025-01-18', 12, { lowerInstallments: 2, lowerCents: 30_000 })]],
])('with %s, the installments shown today are those that come, where each is paid on its day', (_, terms, known) => {
  const today = shown(life(terms, 'daily', '2025-01-20', ...known))
  const payments = today.map(({ dueDate, cents }, index) => payment(`p${String(index).padStart(2, '0')}`, dueDate, cents))
  const last = today.at(-1)?.dueDate ?? ''
  const lived = life(terms, 'daily', last, ...known, ...payments)
  const { payoffCents, creditCents } = foldLoan(lived)
  expect(payoffCents + creditCents).toBeLessThanOrEqual(1)
  expectSame(shown(lived), today)
  for (const asOf of ['2025-04-15', '2025-04-25', '2025-06-15']) {
    expectSame(shown({ ...lived, asOf, events: lived.events.filter(({ date }) => date <= asOf) }), today)
  }
})
