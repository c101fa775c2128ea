import { expect, test } from '@jest/globals'
import { lastLateOn } from '#domain/loan/last-late-on.ts'
import type { LoanEvent, LoanHistory } from '#domain/loan/loan-events.ts'
import type { Terms } from '#domain/loan/terms.ts'

/** $400 in four weekly installments without interest, due on 8, 15, 22 and 29 December. */
const terms: Terms = {
  method: 'equal-installment', annualRatePercent: '0', period: { every: 1, unit: 'week' }, dayCount: 'actual/365', monthEnd: 'clamp', businessDay: 'none',
  gracePrincipalInstallments: 0, installmentMultipleCents: 1, roundingMode: 'half-even', installments: 4, firstDueDate: '2026-12-08', advances: [{ date: '2026-12-01', amountCents: 400_00 }],
}
const at = (asOf: string, events: LoanEvent[]): LoanHistory => ({ terms, interestAccrual: 'scheduled', allocation: ['interest', 'principal', 'fees'], ahead: 'next', asOf, events })
const pays = (date: string, id = date): LoanEvent => ({ id, kind: 'payment', date, amountCents: 100_00 })

test('who paid on the day was never late; who paid a day after was late on that day', () => {
  expect(lastLateOn(at('2026-12-10', [pays('2026-12-08')]))).toBeNull()
  expect(lastLateOn(at('2026-12-10', [pays('2026-12-09')]))).toBe('2026-12-09')
  expect(lastLateOn(at('2026-12-18', [pays('2026-12-11'), pays('2026-12-15')]))).toBe('2026-12-11')
})

test('who has not paid is late today', () => {
  expect(lastLateOn(at('2026-12-08', []))).toBeNull()
  expect(lastLateOn(at('2026-12-20', [pays('2026-12-08')]))).toBe('2026-12-20')
})

test('a payment that was undone never came', () => {
  expect(lastLateOn(at('2026-12-20', [pays('2026-12-08', 'p'), pays('2026-12-15'), { id: 'r', kind: 'reversal', of: 'p', date: '2026-12-16' }]))).toBe('2026-12-20')
})
