import { expect, test } from '@jest/globals'
import { holdRefunds } from '#domain/loan/refund-stands.ts'
import type { LoanEvent } from '#domain/loan/loan-events.ts'
import { chargeOff, payment, rateChange, recovery, refund, reversal } from '../support/example-terms.ts'
import { daily } from '../support/lives.ts'

const over = payment('p', '2025-01-15', 1_000_700)
const hold = (...events: LoanEvent[]) => () => { holdRefunds(daily('2025-06-01', ...events)) }

test('a life without a refund holds, and so does a refund of credit that was there', () => {
  expect(hold(over)).not.toThrow()
  expect(hold(over, refund('r', '2025-02-01', 700))).not.toThrow()
})

test('a refund of more than the credit does not hold; one that was taken back is not asked', () => {
  expect(hold(over, refund('r', '2025-02-01', 701))).toThrow('cannot all have happened')
  expect(hold(over, refund('r', '2025-02-01', 701), reversal('u', 'r', '2025-02-02'))).not.toThrow()
})

test('credit that only a later change of the rate makes does not hold on the days before it', () => {
  const paid = payment('p', '2025-03-15', 1_000_000 + 8_000)
  const lower = rateChange('c', '2025-05-01', '1', '2025-01-15')
  expect(hold(paid, lower, refund('r', '2025-05-02', 100))).not.toThrow()
  expect(hold(paid, lower, refund('r', '2025-04-01', 100))).toThrow('cannot all have happened')
})

test('a refund dated ahead of the day looked at is not asked yet', () => {
  expect(hold(payment('p', '2025-03-15', 100), refund('r', '2025-07-01', 100))).not.toThrow()
})

test('credit from a recovery goes back from the day after', () => {
  const lost = [chargeOff('c', '2025-02-01'), recovery('v', '2025-03-01', 1_100_000)]
  expect(hold(...lost, refund('r', '2025-03-01', 100))).toThrow('cannot all have happened')
  expect(hold(...lost, refund('r', '2025-03-02', 100))).not.toThrow()
})
