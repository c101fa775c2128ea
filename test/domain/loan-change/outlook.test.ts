import { expect, test } from '@jest/globals'
import { centsAtStake, mayChange } from '#domain/loan-change/at-stake.ts'
import { outlookOf } from '#domain/loan-change/outlook.ts'
import { foldLoan } from '#domain/loan/fold-loan.ts'
import { quote } from '#domain/loan/quote.ts'
import type { LoanHistory } from '#domain/loan/loan-events.ts'
import { chargeOff, fee, pause, payment, rateChange, waiver, yearAtTwelvePercent } from '../support/example-terms.ts'
import { daily, LEVEL, scheduled } from '../support/lives.ts'

const look = (history: LoanHistory) => outlookOf(foldLoan(history))
const today = '2025-03-01'
const paid = payment('p', '2025-02-15', LEVEL)

test('on the first day a loan goes where its agreement says', () => {
  const { installments, financeChargeCents } = quote(yearAtTwelvePercent)
  expect(look(scheduled('2025-01-15'))).toEqual({
    status: 'active', outstandingCents: 1_000_000, nextDueOn: '2025-02-15', nextDueCents: LEVEL, lastDueOn: installments.at(-1)?.dueDate, paymentsLeft: 12, costCents: financeChargeCents,
  })
})

test('paying on the day leaves the cost as it is, and one payment less', () => {
  const { paymentsLeft, costCents, nextDueOn } = look(scheduled(today, paid))
  expect({ paymentsLeft, costCents, nextDueOn }).toEqual({ paymentsLeft: 11, costCents: quote(yearAtTwelvePercent).financeChargeCents, nextDueOn: '2025-03-15' })
})

test('a fee costs its amount, and less by what of it is given up', () => {
  const cost = (history: LoanHistory) => look(history).costCents - look(scheduled(today, paid)).costCents
  expect(cost(scheduled(today, paid, fee('f', today, 1_500)))).toBe(1_500)
  expect(cost(scheduled(today, paid, fee('f', today, 1_500), waiver('w', today, 'fees', 500)))).toBe(1_000)
})

test('a pause moves what is left: at interest by the day it costs, by the schedule it does not', () => {
  const rest = pause('h', '2025-03-10', '2025-04-20', today)
  expect(look(scheduled(today, paid, rest))).toMatchObject({ nextDueOn: '2025-05-15', lastDueOn: '2026-03-15', costCents: look(scheduled(today, paid)).costCents })
  expect(look(daily(today, rest)).costCents).toBeGreaterThan(look(daily(today)).costCents)
})

test('what was charged off costs what is owed of interest and fees, and no more', () => {
  const { costCents, status, outstandingCents } = look(scheduled(today, paid, chargeOff('c', today)))
  const { outstanding } = foldLoan(scheduled(today, paid))
  expect({ costCents, status }).toEqual({ costCents: 10_000 + outstanding.interestCents, status: 'charged-off' })
  expect(outstandingCents).toBe(outstanding.principalCents + outstanding.interestCents)
})

test('a loan that is paid has nothing to come', () => {
  expect(look(daily('2025-01-15', payment('p', '2025-01-15', 1_000_000)))).toEqual({ status: 'paid-off', outstandingCents: 0, nextDueOn: null, nextDueCents: 0, lastDueOn: null, paymentsLeft: 0, costCents: 0 })
})

test('at stake is what is given up or handed back: of a rate the interest it takes away, of a charge-off all that is owed', () => {
  const before = look(daily(today))
  const lower = look(daily(today, rateChange('r', today, '2', '2025-01-15')))
  const on = { effectiveOn: today }
  expect(centsAtStake({ ...on, kind: 'rate-change', annualRatePercent: '2', from: today }, before, lower)).toBe(before.costCents - lower.costCents)
  expect(centsAtStake({ ...on, kind: 'rate-change', annualRatePercent: '5', from: today }, lower, before)).toBe(0)
  expect(centsAtStake({ ...on, kind: 'charge-off' }, before, before)).toBe(before.outstandingCents)
  expect(centsAtStake({ ...on, kind: 'waiver', of: 'fees', amountCents: 7 }, before, before)).toBe(7)
  expect(centsAtStake({ ...on, kind: 'refund', amountCents: 8 }, before, before)).toBe(8)
  expect(centsAtStake({ ...on, kind: 'pause', from: today, to: today }, before, lower)).toBe(0)
  expect(centsAtStake({ ...on, kind: 'fee', amountCents: 9 }, before, lower)).toBe(0)
  expect(centsAtStake({ ...on, kind: 'recovery', amountCents: 9 }, before, lower)).toBe(0)
})

const may = (stake: number, officerLimitCents: number) => mayChange(stake, { outstandingCents: 500, changeLimitCents: 100, officerLimitCents })

test('up to the programme’s limit anybody who moves money may; above it an officer who could lend alone all that is owed', () => {
  expect([may(100, 0), may(101, 0), may(101, 499), may(101, 500), may(600, 500), may(600, 600)]).toEqual([true, false, false, true, false, true])
})
